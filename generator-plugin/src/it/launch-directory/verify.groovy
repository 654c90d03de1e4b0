List<String> lines = new File(basedir, "build.log").readLines()
List<String> ends = lines.findAll { it.contains(" written, ") || it.contains("Up to date: ") }
assert ends.size() == 3 : ends
assert ends[0].contains("1 operation and 2 models")
assert ends[1].contains("Up to date: ")
assert ends[2].contains("Up to date: ")

List<String> warnings = lines.findAll { it.contains("sumary") }
assert warnings.size() == 3 : warnings
assert warnings[0].contains("] client/src/main/openapi/pets.yaml:4:3 #/info/sumary: ")
assert warnings[1].contains("] src/main/openapi/pets.yaml:4:3 #/info/sumary: ")
assert warnings[2] == warnings[0]
