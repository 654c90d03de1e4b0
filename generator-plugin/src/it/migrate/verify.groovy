String log = new File(basedir, "build.log").text
assert log.contains("        <input>pets.yaml</input>")
assert log.contains("        <basePackage>com.acme.pets</basePackage>")
assert log.contains("        <beanValidation>true</beanValidation>")
assert !log.contains("<library>")
