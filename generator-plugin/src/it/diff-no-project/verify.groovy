List<String> lines = new File(basedir, "build.log").readLines()
assert lines.contains("[INFO] Breaks (2)")
int gone = lines.indexOf("[INFO]   - `Owner` is gone (source, binary)")
assert lines[gone + 1] == "[INFO]       schema `Owner` looks like the new `Keeper`"
assert lines.any { it ==~ /\[INFO\] +old\.yaml:\d+:\d+ #\/components\/schemas\/Owner/ }
assert lines.contains("[INFO] Version: major (before 1.0.0: minor)")
assert lines.contains("[INFO] ## [Unreleased]")
def json = new groovy.json.JsonSlurper().parse(new File(basedir, "target/changes.json"))
assert json.version == [step: "major", old: null, next: null]
assert json.summary.breaks == 2 && json.changes.size() == json.summary.values().sum()
assert json.changes.any { it.kind == "breaks" && it.severity == "major" && it.place.file == "old.yaml" && it.place.pointer == "/components/schemas/Owner" }
assert (basedir.list() as Set) - ".mvn" == ["build.log", "target", "invoker.properties", "new.yaml", "old.yaml", "verify.groovy"] as Set
