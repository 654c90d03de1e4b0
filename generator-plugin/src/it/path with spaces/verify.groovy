assert new File(basedir, "out put/java/com/acme/pets/PetsClient.java").isFile()
assert new File(basedir, "target/classes/com/acme/pets/PetsClient.class").isFile()
assert new File(basedir, "build.log").text.contains("from my documents/the pets.yaml")
