String log = new File(basedir, "build.log").text
assert log.contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0")

File services = new File(basedir, "target/classes/META-INF/services/com.fasterxml.jackson.databind.Module")
assert services.readLines().drop(1) == ["com.acme.pets.jackson.Jackson2Module", "com.acme.shop.jackson.Jackson2Module"]
