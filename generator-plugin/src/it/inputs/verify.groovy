// docs/inputs.md shows these settings.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String docs = squeezed(new File(basedir, "../../../../docs/inputs.md").text)
String client = squeezed(new File(basedir, "client/pom.xml").text)
["input", "overlays", "templateDirectory"].each { name ->
    assert docs.contains(client.substring(client.indexOf("<" + name + ">"), client.indexOf("</" + name + ">")))
}
assert docs.contains(squeezed(new File(basedir, "directory/pom.xml").text).find("<input>[^<]+</input>"))
assert squeezed(new File(basedir, "../../../../README.md").text).contains("<input>com.acme:pets-api:1.2.0!/openapi.yaml</input>")
String listing = squeezed(new File(basedir, "directory/src/main/java/com/acme/zoo/Keeper.java").text)
assert listing.contains("zoo.cats().animals().listCats()") && docs.contains("zoo.cats().animals().listCats()")

List<String> lines = new File(basedir, "build.log").readLines()
assert lines.any { it.contains("Generating PetsClient from com.acme:pets-api:1.2.0!/openapi.yaml") }
assert lines.any { it.contains("Generating ZooClient from directory/src/main/openapi/cats.yaml, directory/src/main/openapi/dogs.yaml") }
// The third build has a jar in place of the classes; the fourth has nothing to do.
assert lines.count { it.contains("Up to date: ") && it.contains("client") } == 1
assert lines.count { it.contains("Up to date: ") && it.contains("directory") } == 2
assert lines.any {
    it.contains(">: Maven finds no com.acme:pets-api:1.2.0@jar: ")
            && it.contains("It is a module of this build that isn't built yet: add it to the <dependencies> of this module")
}
assert !lines.any { it.contains("This is a bug in sdkpoet") }
