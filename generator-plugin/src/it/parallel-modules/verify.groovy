for (i in 1..5) {
    File module = new File(basedir, "module-" + i)
    String name = "com/acme/pets" + i

    // The same client but for its name, whatever ran beside it.
    File first = new File(basedir, "module-1/target/generated-sources/sdkpoet/com/acme/pets1")
    File sources = new File(module, "target/generated-sources/sdkpoet/" + name)
    first.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        String path = first.toPath().relativize(file.toPath()).toString().replace("Pets1", "Pets" + i)
        String expected = file.text.replace("com.acme.pets1", "com.acme.pets" + i).replace("Pets1Client", "Pets" + i + "Client")
                .replace("module-1", "module-" + i)
        assert new File(sources, path).text == expected : path
    }
}
assert !new File(basedir, "module-6/target/generated-sources").exists()
assert !new File(basedir, "target/generated-sources").exists()

String log = new File(basedir, "build.log").text
assert log.contains("Skipped: sdkpoet.skip is set.")
assert !log.contains("[WARNING]")
