File sources = new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets")
assert new File(sources, "model/package-info.java").text.contains("Acme's own words about Pets")
assert new File(sources, "api/package-info.java").text.contains("Pets: operations")

String log = new File(basedir, "build.log").text
assert log.contains("modle/package-info.java.mustache")
assert log.contains('The nearest built-in one is "model/package-info.java.mustache"')

assert new File(sources, "runtime/Picture.java").text.contains("package com.acme.pets.runtime;")
assert new File(sources, "runtime/Upload.java").isFile()
assert new File(sources, "runtime/Sleeper.java").text.contains("Acme waits in its own way")
assert new File(basedir, "target/classes/com/acme/pets/runtime/Picture.class").isFile()
