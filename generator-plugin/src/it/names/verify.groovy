// The docs have the same settings, and the Java that is made.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String page = squeezed(new File(basedir, "../../../../docs/names.md").text)
String pom = new File(basedir, "pom.xml").text
String settings = pom.substring(pom.indexOf("<names>"), pom.indexOf("</configuration>"))
assert page.contains(squeezed(settings).trim())

File sources = new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets")
String api = new File(sources, "rest/AnimalDirectory.java").text
assert api.startsWith("/*\n * Copyright 2026 Acme.\n *\n * Licensed under the Apache License, Version 2.0.\n */\n")
assert squeezed(api).contains("List<Animal> search(")
for (line in ["List<Animal> search(SearchOptions options);", "SearchOptions.builder().max(10).build()", "dog.species()", "AnimalStatusDto.RUNNING"]) {
    assert page.contains(line)
}
assert new File(sources, "dto/AnimalStatusDto.java").text.contains(" RUNNING = ")
assert new File(sources, "runtime/ApiClient.java").text.startsWith("/*\n * Copyright")
assert new File(basedir, "target/test-classes/com/acme/pets/fake/AnimalDirectoryFake.class").isFile()
assert new File(basedir, "sdkpoet.lock").readLines().containsAll([
        "#/components/schemas/Pet = Animal", "#/components/schemas/Dog/members/kind = species @1 required as string",
        "#/paths/~1pets/get = search", "#/tags/pets = AnimalDirectory"])
assert new File(basedir, "build.log").text.contains("BUILD SUCCESS")
