List<String> lines = new File(basedir, "build.log").readLines()

// README says it so.
String goals = new File(basedir, "invoker.properties").readLines().find { it.startsWith("invoker.goals.1") }
String readme = new File(basedir, "../../../../README.md").text
assert readme.contains("\nmvn sdkpoet:diff " + goals.substring(goals.indexOf("-Dsdkpoet.oldRevision")) + "\n")

String pets = new File(basedir, "pets/target/api-changes.md").text
assert pets.startsWith("# Changes of `PetsClient`\n\nVersion: major (next: 2.0.0)\n\n## Breaks (2)\n")
assert pets.contains("parameter `kind` became required")
assert pets.contains("`Thing.age()`")
assert pets.contains("`v1.2.0:./pets/src/main/openapi/common.yaml:1:"), pets
// Modules at once: Maven runs a goal in each that binds it.
assert new File(basedir, "pets/target/parallel.md").text == pets
String words = new File(basedir, "two words/target/parallel.md").text
assert words.contains("`two words/src/main/openapi/v 2.yaml:11:11 ") : words
assert !words.contains("v 1.yaml")

assert lines.contains("[INFO] Nothing differs.")
assert lines.any { it.contains("<oldRevision>: \"v9\" is no commit in ") && it.contains("git fetch --tags") }
assert lines.any { it.contains("moved.yaml isn't in the revision \"HEAD~1\". Say where the document was by then: -Dsdkpoet.old=FILE.") }
assert lines.count("[INFO] Version: major (before 1.0.0: minor)") == 1
assert !lines.any { it.startsWith("[WARNING]") || it.contains("This is a bug in sdkpoet") }

// The work tree is as it was.
assert new File(basedir, "pets/src/main/openapi/pets.yaml").text.contains("required: true")
assert !new File(basedir, ".git/index.lock").exists()
