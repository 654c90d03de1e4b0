File classes = new File(basedir, "target/classes/com/acme")
assert new File(classes, "pets/PetsClient.class").isFile()
assert new File(classes, "pets/api/PetsApi.class").isFile()
assert new File(classes, "pets/runtime/ApiCall.class").isFile()
assert new File(classes, "app/App.class").isFile()
assert !new File(basedir, "README.md").exists()

String client = new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets/PetsClient.java").text
assert client.contains('super("minimal", "1.0.0")')

String log = new File(basedir, "build.log").text
assert log.contains("Generating PetsClient from src/main/openapi/pets.yaml")
assert log.contains("1 operation and 2 models in ")
assert !log.contains("[WARNING]")
