assert new File(basedir, "target/classes/com/acme/pets/extra/PetsApiNames.class").isFile()
assert !new File(basedir, "target/generated-sources/sdkpoet/models.txt").exists()
assert new File(basedir, "target/project/models.txt").text == "Pet\nOwner\n"
assert new File(basedir, "target/project/src/main/java/com/acme/pets/extra/PetsApiNames.java").isFile()
