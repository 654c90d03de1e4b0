List<String> lines = new File(basedir, "build.log").readLines()

assert lines.count("[INFO]   - `Owner` is gone (source, binary)") == 2
// The file beside the document in the jar, and the document that is the artifact.
assert lines.any { it.contains("pets-api-1.2.0.jar!/api/common.yaml:1:") }
assert new File(basedir, "target/yaml.md").text.contains("pets-api-1.2.0-openapi.yaml:")

assert lines.any { it.contains("<oldArtifact>: Maven finds no com.acme.it:pets-api:9.9@yaml: ") && it.contains("this build is offline.") }
assert lines.any { it.contains("com.acme.it:pets-api:1.2.0@jar has no file \"openapi.yaml\". Name one that it has after !/, such as: api/common.yaml, api/v1/openapi.yaml.") }
assert lines.any { it.contains("com.acme.it:pets-api:1.2.0@jar is a jar, and no document in it is named. Name one that it has after !/") }
assert lines.any { it.contains("<oldArtifact>: \"pets-api\" names no artifact. Write groupId:artifactId:version!/openapi.yaml") }
assert lines.any { it.contains("<oldArtifact>: The old document is named twice.") }
assert !lines.any { it.startsWith("[WARNING]") || it.contains("This is a bug in sdkpoet") }
