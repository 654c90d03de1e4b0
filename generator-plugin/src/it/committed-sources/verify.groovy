import java.util.zip.ZipFile

// The third build cleaned the jar away; what the second one compiled is in its log.
String log = new File(basedir, "build.log").text
assert log.contains("Skipped: sdkpoet.skip is set.")
assert log.contains("committed-sources-1.0.0.jar")
assert log.contains(", 1 deleted")

File model = new File(basedir, "src/generated/java/com/acme/pets/model")
assert new File(model, "Pet.java").text.contains("age()")
assert !new File(model, "Owner.java").exists()
