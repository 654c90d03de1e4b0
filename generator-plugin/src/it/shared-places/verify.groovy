String log = new File(basedir, "build.log").text
String modules = "The modules dev.sdkpoet.it:cats and dev.sdkpoet.it:dogs both "
assert log.contains("<outputDirectory>: " + modules + "write to ")
assert log.contains("<basePackage>: " + modules + "have their client in com.acme.pets")
for (module in ["cats", "dogs"]) {
    File client = new File(basedir, module + "/target/classes/com/acme/" + module)
    assert client.isDirectory() : client
}
