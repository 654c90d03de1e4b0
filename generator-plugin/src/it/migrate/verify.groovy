String log = new File(basedir, "build.log").text
assert log.contains("        <input>pets.yaml</input>")
assert log.contains("        <basePackage>com.acme.pets</basePackage>")
assert log.contains("- pets: <useBeanValidation> true: The server validates.")
assert !log.contains("<library>")
