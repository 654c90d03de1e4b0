File client = new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets")
assert new File(client, "api/PetsApi.java").isFile()
assert new File(client, "model/Pet.java").isFile()
assert !new File(client, "api/OwnersApi.java").exists()
assert !new File(client, "model/Owner.java").exists()
// What is wrong in what a rule left has its place in the user's document.
assert new File(basedir, "build.log").text =~ /pets\.yaml:30:\d+ #\/components\/schemas\/Pet\/properties\/born/
