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

// The jar is an OSGi bundle, and so is all that it needs; nothing of it is missed that is optional.
def withBundles = { List<File> jars, Closure use ->
    def framework = new org.apache.felix.framework.FrameworkFactory().newFramework([
        "org.osgi.framework.storage": new File(basedir, "target/bundles").path,
        "org.osgi.framework.storage.clean": "onFirstInit",
        "felix.bootdelegation.implicit": "false",
    ])
    framework.start()
    try {
        def bundles = jars.collect { framework.bundleContext.installBundle(it.toURI().toString()) }
        bundles*.start()
        assert bundles*.state.every { it == org.osgi.framework.Bundle.ACTIVE }
        use(bundles.last())
    } finally {
        framework.stop()
        framework.waitForStop(10000)
    }
}
def fileOf = { component ->
    new File(localRepositoryPath.toString(),
            "${component.group.replace('.', '/')}/${component.name}/${component.version}/${component.name}-${component.version}.jar")
}
File jar = new File(client, "target/pets4-client-0.1.0.jar")
List<File> needed = sbom.components
        .findAll { (it.group + ":" + it.name) in ["dev.sdkpoet:sdkpoet-runtime", "com.fasterxml.jackson.core:jackson-core"] }
        .collect(fileOf)
assert needed.size() == 2
withBundles(needed + jar) { bundle ->
    assert bundle.symbolicName == "com.acme.pets4-client" : bundle.symbolicName
    assert bundle.version.toString() == "0.1.0"
    assert bundle.loadClass("com.acme.pets4.Pets4Client").builder().build() != null
}
withBundles(sbom.components.collect(fileOf) + jar) { bundle ->
    assert bundle.loadClass("com.acme.pets4.jackson.Jackson3Module").getConstructor().newInstance().moduleName != null
}
