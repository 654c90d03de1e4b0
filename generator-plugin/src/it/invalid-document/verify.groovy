String log = new File(basedir, "build.log").text
assert log.contains("The client can't be generated:")
assert log.contains("src/main/openapi/pets.yaml:36:")
assert log.contains("#/components/schemas/Pet/properties/owner")
assert !log.contains("\tat dev.sdkpoet")
assert log.contains("MojoFailureException")
assert !new File(basedir, "target/generated-sources/sdkpoet").exists()
