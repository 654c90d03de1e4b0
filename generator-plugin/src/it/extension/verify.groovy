// docs/extensions.md shows this class and this dependency.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String docs = squeezed(new File(basedir, "../../../../docs/extensions.md").text)
String source = squeezed(new File(basedir, "sdk-extension/src/main/java/com/acme/sdk/DescribeExtension.java").text)
assert docs.contains(source.substring(source.indexOf("/** Adds describe()")).trim())
String pom = squeezed(new File(basedir, "client/pom.xml").text)
assert docs.contains(pom.substring(pom.lastIndexOf("<dependencies>"), pom.lastIndexOf("</dependencies>")))

String sources = "client/target/generated-sources/sdkpoet"
assert new File(basedir, sources + "/META-INF/operations.txt").text == "GET /pets getPets\n"
String pet = new File(basedir, sources + "/com/acme/pets/model/Pet.java").text
assert pet.contains('return "name, age";')
assert docs.contains('return "name, age";')

List<String> lines = new File(basedir, "build.log").readLines()
assert lines.count { it.contains("Up to date: ") } == 1
assert lines.count {
    it.contains("client/src/main/openapi/pets.yaml:10:7 #/paths/~1pets/get: There is no operationId. Add one. (com.acme.sdk.DescribeExtension)")
} == 3
assert !lines.any { it.contains("This is a bug in sdkpoet") }
