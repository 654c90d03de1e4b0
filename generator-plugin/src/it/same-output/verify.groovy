String log = new File(basedir, "build.log").text
assert log.contains('<outputDirectory>: The executions "cats" and "dogs" both write to ')
assert log.contains("MojoFailureException")

File sources = new File(basedir, "target/generated-sources/sdkpoet/com/acme")
assert new File(sources, "cats/CatsClient.java").isFile()
assert !new File(sources, "dogs").exists()
