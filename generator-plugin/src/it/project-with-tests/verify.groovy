File project = new File(basedir, "pets-client")
for (name in ["src/test/java/com/acme/pets3/api/PetsApiTest.java", "src/test/java/com/acme/pets3/testing/TestServer.java",
        "src/test/java/com/acme/pets3/fake/Pets3ClientFake.java"]) {
    assert new File(project, name).isFile() : name
}
List<String> entries(File jar) {
    new java.util.zip.ZipFile(jar).withCloseable { zip -> zip.entries().collect { it.name } }
}
List<String> fakes = entries(new File(project, "target/pets3-client-0.1.0-fakes.jar"))
assert fakes.contains("com/acme/pets3/fake/PetsApiFake.class")
assert !fakes.any { it.endsWith("Test.class") || it.contains("/testing/") }
List<String> client = entries(new File(project, "target/pets3-client-0.1.0.jar"))
assert client.contains("com/acme/pets3/api/PetsApi.class")
assert !client.any { it.contains("/fake/") || it.contains("/testing/") }

String log = new File(basedir, "build.log").text
assert log.contains("Skipped: nothing listens at http://127.0.0.1:4010.")
assert log.contains("ConnectionException")
