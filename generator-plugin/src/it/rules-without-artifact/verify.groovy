String log = new File(basedir, "build.log").text
assert log.contains("<openapiNormalizer>: OpenAPI Generator applies these rules, and the plugin doesn't have it.")
assert log.contains("dev.sdkpoet:sdkpoet-openapi-generator")
assert !new File(basedir, "target/generated-sources").exists()
