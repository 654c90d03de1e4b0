// The docs have the same settings and the same codec, and the Java that is made.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String page = squeezed(new File(basedir, "../../../../docs/types.md").text)
String pom = new File(basedir, "pom.xml").text
assert page.contains(squeezed(pom.substring(pom.indexOf("<types>"), pom.indexOf("</configuration>"))).trim())
String codec = new File(basedir, "src/main/java/com/acme/money/MoneyCodec.java").text
assert page.contains(squeezed(codec.substring(codec.indexOf("public final class"))).trim())

String order = new File(basedir, "target/generated-sources/sdkpoet/com/acme/orders/model/Order.java").text
for (line in ["public final class Order extends SerializableModel {", "public Money price() {", "public @Nullable Instant placed() {"]) {
    assert order.contains(line) && page.contains(line)
}
assert !new File(basedir, "target/generated-sources/sdkpoet/com/acme/orders/model/Problem.java").exists()
assert new File(basedir, "build.log").text.contains("Tests run: ")
