String log = new File(basedir, "build.log").text
for (line in [
        "<maven.compiler.release>: The module is compiled for Java 11, and generated code needs 17.",
        "<maven.compiler.release>: The module doesn't set the Java release that it is compiled for",
        "<dependencies>: The client can't be compiled without com.fasterxml.jackson.core:jackson-core",
        "<dependencies>: The client can't be compiled without org.jspecify:jspecify",
        "Add org.junit.jupiter:junit-jupiter in scope test to its <dependencies>."]) {
    assert log.contains(line) : line
}
assert !log.contains("COMPILATION ERROR")
assert new File(basedir, "target/classes/com/acme/pets/PetsClient.class").isFile()
assert new File(basedir, "target/test-classes/com/acme/pets/api/PetsApiTest.class").isFile()
