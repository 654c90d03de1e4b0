ServerSocket server = context.get("server")
try {
    server.soTimeout = 1
    server.accept()
    assert false : "something has connected"
} catch (SocketTimeoutException nobody) {
    assert new File(basedir, "build.log").text.contains("pets.yaml:13:23 ")
    assert !new File(basedir, "target/generated-sources").exists()
} finally {
    server.close()
}
