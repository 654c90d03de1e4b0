String log = new File(basedir, "build.log").text
assert log.contains("Lock written: ")
assert log.contains("grown.yaml:15:11 #/paths/~1pets/get/parameters/0: `country` is required since, and callers of listPets don't give it: it is an option.")
assert log.contains("+++ b/sdkpoet.lock")
assert log.contains("+#/components/schemas/ThePet = ThePet2")
assert log.contains("Version: minor")
assert log.contains("conflict.lock:2:1: There is an unresolved merge conflict.")
assert log.contains("Callers may use `ThePet2`, and the document has no #/components/schemas/ThePet any more.")
assert !log.contains("This is a bug in sdkpoet")

List<String> lock = new File(basedir, "sdkpoet.lock").readLines()
assert lock[0] == "! sdkpoet.lock 1 com.acme.pets: what its callers use. Commit this file."
assert lock == lock.sort(false)
assert lock.contains("#/components/schemas/the-pet = ThePet")
assert lock.contains("#/components/schemas/the-pet/members/pet-name = petName @2 as string")
assert lock.contains("#/paths/~1pets/get = listPets")
assert lock.contains("#/paths/~1pets/get/parameters/query:country = country @3 as string")
assert lock.contains("#/paths/~1pets/get/parameters/query:kind = kind @1 required as string")
