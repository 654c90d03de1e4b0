// README shows this overlay and these settings.
String readme = new File(basedir, "../../../../README.md").text
assert readme.contains(new File(basedir, "src/main/openapi/corrections.overlay.yaml").text)
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String pom = squeezed(new File(basedir, "pom.xml").text)
assert squeezed(readme).contains(pom.substring(pom.indexOf("<overlays>"), pom.indexOf("</overlays>")))

String sources = "target/generated-sources/sdkpoet/com/acme/pets"
assert new File(basedir, sources + "/api/PetsApi.java").text.contains("findPets(")
assert new File(basedir, sources + "/model/Pet.java").text.contains("Long age()")

List<String> lines = new File(basedir, "build.log").readLines()
assert lines.count { it.contains("Up to date: ") } == 1
// Overlaid, the old client has the same method and the same age.
assert lines.any { it.contains("`Pet.color()`") } && !lines.any { it.contains("getPets") || it.contains("`Pet.age()`") }
assert lines.any {
    it.contains("src/main/openapi/wrong.overlay.yaml:6:13 #/actions/0/target: This matches nothing in src/main/openapi/pets.yaml."
            + ' Did you mean `$.paths[\'/pets\']`?')
}
