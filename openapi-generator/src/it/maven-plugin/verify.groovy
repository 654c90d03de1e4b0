File target = new File(basedir, "target")
File jars = new File(basedir, "../..")
String spec = new File(jars, "../../spec").canonicalPath

// Every file by its path, but for what each generator records for itself.
def files = { File root ->
    Map<String, String> texts = new TreeMap<>()
    root.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        String path = root.toPath().relativize(file.toPath()).toString().replace('\\', '/')
        if (!path.startsWith(".sdkpoet/") && !path.startsWith(".openapi-generator")) {
            texts.put(path, file.getText("UTF-8"))
        }
    }
    texts
}
def same = { String ours, String theirs ->
    Map<String, String> expected = files(new File(target, ours))
    Map<String, String> actual = files(new File(target, theirs))
    def different = (expected.keySet() + actual.keySet()).findAll { expected[it] != actual[it] }
    assert different.isEmpty()
    int count = expected.size()
    assert count > 60
}

same("sdkpoet-sources", "generated-sources/openapi")
same("sdkpoet-project", "generator-project")
// OpenAPI Generator's plugin keeps the document's digest there, also in a dry run.
assert files(new File(target, "generator-dry-run")).isEmpty()
// What OpenAPI Generator wrote was compiled: sdkpoet's own execution came after that.
assert new File(target, "classes/dev/sdkpoet/it/chat/ChatClient.class").isFile()
assert new File(target, "generator-project/.openapi-generator/FILES").text.contains("src/main/java/dev/sdkpoet/it/chat/TwilioChat.java")

String classPath = [new File(jars, "cli").listFiles()[0], jars.listFiles().find { it.name.endsWith("-all.jar") }]
        .collect { it.canonicalPath }.join(File.pathSeparator)
def cli = { String... arguments ->
    List<String> command = [System.getProperty("java.home") + "/bin/java", "-cp", classPath, "org.openapitools.codegen.OpenAPIGenerator"]
    File log = new File(target, "cli.log")
    Process process = new ProcessBuilder(command + (arguments as List)).redirectErrorStream(true).redirectOutput(log).start()
    [process.waitFor(), log.text]
}
def (int code, String log) = cli("generate", "-g", "sdkpoet", "-i", spec + "/twilio_chat_v2_invite.yaml", "-o", target.path + "/cli-project",
        "--package-name", "dev.sdkpoet.it.chat", "--group-id", "dev.sdkpoet.it", "--artifact-id", "maven-plugin", "--artifact-version", "1.0.0", "-p",
        "documents=v1=" + spec + "/twilio_chat_v1_invite.yaml|v2=" + spec + "/twilio_chat_v2_invite.yaml,clientName=TwilioChat,license=Apache-2.0," +
        "generateTests=true,generateFakes=true")
assert code == 0 : log
same("sdkpoet-project", "cli-project")

// A dry run lists what it would write, a wrong rule fails, and neither writes anything.
def invite = { String output, String... more ->
    cli(["generate", "-g", "sdkpoet", "-i", spec + "/twilio_chat_v2_invite.yaml", "-o", target.path + "/" + output,
            "--package-name", "dev.sdkpoet.it.chat", *more] as String[])
}
(code, log) = invite("cli-dry-run", "--dry-run")
assert code == 0 : log
assert log.contains("ChatClient.java")
assert !new File(target, "cli-dry-run").exists()
(code, log) = invite("cli-wrong-rule", "--openapi-normalizer", "FILTRE=tag:ChatV2Invite")
assert code != 0 : log
assert log.contains("There is no rule FILTRE. Did you mean FILTER?")
assert !new File(target, "cli-wrong-rule").exists()
