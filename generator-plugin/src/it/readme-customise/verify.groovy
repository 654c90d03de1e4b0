assert new File(basedir, "docs/PetsApi-cheatsheet.md").text == "# PetsApi\n\n- getPet\n"
assert new File(basedir, "docs/PetsApi.md").isFile()
assert new File(basedir, "src/main/sdkpoet/docs/api.md.mustache").isFile()
