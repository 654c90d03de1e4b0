String log = new File(basedir, "build.log").text
List<String> ends = log.readLines().findAll { it.contains(" written, ") || it.contains("Up to date: ") }
assert ends.size() == 3 : ends
assert ends[0].contains("1 operation and 2 models")
assert ends[1].contains("Up to date: ")
assert ends[2].contains("1 operation and 1 model")
assert ends[2].contains(", 1 deleted") : ends[2]

File sources = new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets/model")
assert new File(sources, "Pet.java").text.contains("age()")
assert !new File(sources, "Owner.java").exists()
