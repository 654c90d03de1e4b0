String log = new File(basedir, "build.log").text
assert log.contains("<openapiNormalizer>: There is no rule FILTRE. Did you mean FILTER?")
assert !new File(basedir, "target/generated-sources").exists()
