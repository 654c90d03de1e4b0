assert new File(basedir, "target/classes/com/acme/pets/PetsClient.class").isFile()
assert new File(basedir, "target/generated-sources/openapi/.openapi-generator/FILES").isFile()
