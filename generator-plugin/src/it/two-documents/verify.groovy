File classes = new File(basedir, "target/classes")
assert new File(classes, "module-info.class").isFile()
assert new File(classes, "com/acme/pets/PetStore.class").isFile()
assert new File(classes, "com/acme/pets/v1/model/Pet.class").isFile()
assert new File(classes, "com/acme/pets/v2/model/Pet.class").isFile()
assert !new File(classes, "com/acme/pets/v1/runtime").exists()
assert new File(basedir, "build.log").text.contains("Pages by the token in /last, sent as after: v1.listPets")

List<String> lines = new File(basedir, "build.log").readLines()
int added = lines.findIndexOf { it.startsWith("[INFO]   - ") && it.contains("`PetStore.v2()`") }
assert lines[added + 1] == "[INFO]       document `v2` was added"
int removed = lines.findIndexOf { it.startsWith("[INFO]   - ") && it.contains("`PetStore.v3()`") && it.endsWith("(source, binary)") }
assert lines[removed + 1] == "[INFO]       document `v3` was removed"
assert lines.any { it.contains("doesn't say which document it is the old one of") }
