// README has the same settings.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
def select = { String text -> squeezed(text.substring(text.indexOf("<select>"), text.indexOf("</select>"))) }
String pom = new File(basedir, "pom.xml").text.replace('${tags}', "pets,owners")
assert select(new File(basedir, "../../../../README.md").text) == select(pom)

File classes = new File(basedir, "target/classes/com/acme/pets")
for (name in ["api/PetsApi", "api/OwnersApi", "api/VisitsApi", "model/Pet", "model/Owner", "model/Visit"]) {
    assert new File(classes, name + ".class").isFile()
}
for (name in ["api/ReportsApi", "model/Plan"]) {
    assert !new File(classes, name + ".class").exists()
}
File tests = new File(basedir, "target/test-classes/com/acme/pets")
assert tests.directory

List<String> docs = new File(basedir, "docs").list().sort()
assert docs.containsAll(["OwnersApi.md", "PetsApi.md", "VisitsApi.md", "Pet.md"]) && !docs.contains("Plan.md") : docs
assert !new File(basedir, "docs/PetsApi.md").text.contains("removeChip")

List<String> lines = new File(basedir, "build.log").readLines()
assert lines.any { it.contains("`Owner.phone()`") && it.contains("gone") } && !lines.any { it.contains("Plan.hour") }
assert lines.contains('[WARNING] <select/include/tags>: No operation has the tag "owner". Did you mean "owners"?')
assert lines.any { it.contains("-#/paths/~1owners~1{id}/get = getOwner") }
assert lines.any { it.contains("missing.yaml") && it.contains("leads to a file that doesn't exist") }
