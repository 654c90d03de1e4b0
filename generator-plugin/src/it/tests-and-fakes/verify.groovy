assert new File(basedir, "target/generated-test-sources/sdkpoet/com/acme/pets/api/PetsApiTest.java").isFile()
assert !new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets/fake").exists()
assert !new File(basedir, "target/classes/com/acme/pets/fake").exists()

String log = new File(basedir, "build.log").text
assert log.contains("Generating tests and fakes of PetsClient from src/main/openapi/pets.yaml")
assert log.contains("Skipped: nothing listens at http://127.0.0.1:4010.")
assert log.contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0")
assert log.count("Up to date: ") == 2
