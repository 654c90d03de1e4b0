String log = new File(basedir, "build.log").text
assert log.contains("+++ b/README.md")
assert log.contains("--- a/docs/Cat.md")
assert log.contains("Run this goal with -Dsdkpoet.fix to update it.")
assert log.contains("is up to date: 4 files")

File docs = new File(basedir, "reference/docs")
assert new File(docs, "PetsApi.md").isFile()
assert new File(docs, "guide.md").text == "# Written by hand\n"
assert !new File(docs, "Cat.md").exists()
