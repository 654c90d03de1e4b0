File project = new File(basedir, "pets-client")
for (name in ["pom.xml", "README.md", ".gitignore", "docs/PetsApi.md", "docs/Pet.md", "docs/Owner.md",
        "src/main/java/module-info.java", "src/main/java/com/acme/pets2/Pets2Client.java"]) {
    assert new File(project, name).isFile() : name
}
assert new File(project, "target/pets2-client-0.1.0.jar").isFile()
assert new File(project, "target/pets2-client-0.1.0-sources.jar").isFile()
assert new File(project, "pom.xml").text.contains("<groupId>com.acme</groupId>")
// Maven 4 itself leaves the artifacts of the build there.
assert !(new File(basedir, "target").list() ?: []).any { it != "project-local-repo" }
