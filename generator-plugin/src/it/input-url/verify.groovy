context.get("server").stop(0)
context.get("proxy").stop(0)
String url = "http://127.0.0.1:" + context.get("server").address.port + "/openapi.yaml"
// The first build, the third, which wants a different document, and the last, which has a proxy.
assert context.get("requests") == ["/openapi.yaml", "/openapi.yaml", "proxy " + url]

// docs/inputs.md shows these settings.
String digest = java.security.MessageDigest.getInstance("SHA-256").digest(new File(basedir, "served.yaml").bytes).encodeHex()
String docs = new File(basedir, "../../../../docs/inputs.md").text.replaceAll("\\s+", " ")
assert docs.contains("<input>https://api.acme.example/openapi.yaml</input> <sha256>" + digest + "</sha256>")

List<String> lines = new File(basedir, "build.log").readLines()
assert lines.count { it.contains("Fetching http://127.0.0.1/openapi.yaml") } == 3
assert lines.count { it.contains("1 operation and 0 models in") } == 3
assert lines.any { it.contains("<input>: http://127.0.0.1/openapi.yaml has the digest " + digest + ", and <sha256> is ffff") }
assert lines.any { it.contains("isn't in the cache") && it.contains("and this build is offline. Build once without -o") }
assert !lines.any { it.contains("This is a bug in sdkpoet") || it.contains("it-password") || it.contains("proxy-password") }
