// Every file by its path, but for the plugin's own records, which know the document's digest.
def files = { String folder ->
    File root = new File(basedir, "target/" + folder)
    Map<String, String> texts = new TreeMap<>()
    root.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        String path = root.toPath().relativize(file.toPath()).toString().replace('\\', '/')
        if (!path.startsWith(".sdkpoet/")) {
            texts.put(path, file.getText("UTF-8"))
        }
    }
    texts
}
Map<String, String> expected = files("by-hand")
Map<String, String> actual = files("filtered")
def different = (expected.keySet() + actual.keySet()).findAll { expected[it] != actual[it] }
assert different.isEmpty()
assert expected.size() > 60
assert expected.containsKey("src/main/java/com/acme/chat/api/ChatV2InviteApi.java")
