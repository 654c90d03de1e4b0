// The docs have the same settings, and the Java that is made.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String page = squeezed(new File(basedir, "../../../../docs/annotations.md").text)
String pom = new File(basedir, "pom.xml").text
assert page.contains(squeezed(pom.substring(pom.indexOf("<annotations>"), pom.indexOf("</configuration>"))).trim())
String pet = squeezed(new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets/model/Pet.java").text)
for (line in ['@Audited("pets") @Generated("dev.sdkpoet") public final class Pet extends SerializableModel implements Named {',
        '@Personal(level = Level.HIGH) public @Nullable String name() {']) {
    assert pet.contains(line) && page.contains(line)
}
assert new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets/api/PetsApi.java").text.contains('@Remote\n@Generated("dev.sdkpoet")\npublic interface PetsApi {')
assert new File(basedir, "target/classes/com/acme/pets/model/Pet.class").isFile()
