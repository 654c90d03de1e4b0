File client = new File(basedir, "pets-client")
assert new File(client, "pom.xml").text.contains("<artifactId>sdkpoet-runtime</artifactId>")
assert new File(client, "src/main/java/module-info.java").text.contains("requires transitive dev.sdkpoet.runtime;")
assert !new File(client, "src/main/java/com/acme/pets4/runtime").exists()
assert new File(client, "target/classes/module-info.class").isFile()

assert new File(client, "src/main/java/module-info.java").text.contains("requires static transitive tools.jackson.databind;")
assert new File(client, "pom.xml").text.count("<optional>true</optional>") == 1
assert new File(client, "target/classes/META-INF/services/tools.jackson.databind.JacksonModule").isFile()

def sbom = new groovy.json.JsonSlurper().parse(new File(client, "target/bom.json"))
assert sbom.bomFormat == "CycloneDX"
assert sbom.metadata.component.name == "pets4-client"
assert sbom.components*.name as Set == ["sdkpoet-runtime", "jackson-core", "jspecify", "jackson-databind", "jackson-annotations"] as Set

def pom = new groovy.xml.XmlSlurper().parse(new File(client, "pom.xml"))
assert pom.url.text() == "https://acme.example/?a&b"
assert pom.scm.connection.text() == "scm:git:https://git.acme.example/pets"
