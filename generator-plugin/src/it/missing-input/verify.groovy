String log = new File(basedir, "build.log").text
assert log.contains('<basePackage>: "com.class.pets" isn\'t a package name')
assert log.contains("none.yaml")
assert log.contains('<layout>: "projekt" is not a value of this parameter. Use one of: sources, project.')
assert !new File(basedir, "target/generated-sources").exists()
