assert new File(basedir, "target/classes/com/acme/pets/PetsClient.class").isFile()
assert new File(basedir, "target/classes/com/acme/shop/ShopClient.class").isFile()
assert !new File(basedir, "target/classes/com/acme/pets/runtime").exists()
assert !new File(basedir, "target/classes/com/acme/shop/runtime").exists()

String log = new File(basedir, "build.log").text
assert log.contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0")
assert log.count("Up to date: ") >= 2
