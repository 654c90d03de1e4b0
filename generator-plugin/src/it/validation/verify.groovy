// The docs have the Java that is made.
def squeezed = { String text -> text.replaceAll("\\s+", " ") }
String page = squeezed(new File(basedir, "../../../../docs/validation.md").text)
File sources = new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets")
String pet = squeezed(new File(sources, "model/Pet.java").text)
String getter = '@NotNull @Size(min = 2, max = 40) @Pattern(regexp = "[A-Z][a-z]+") public @Nullable String getName() {'
assert pet.contains(getter) && page.contains(getter)
String method = "default List<Pet> listPets(@Valid ListPetsOptions options) {"
assert squeezed(new File(sources, "api/PetsApi.java").text).contains(method) && page.contains(method)
assert new File(basedir, "target/classes/com/acme/pets/model/Pet.class").isFile()

assert new File(basedir, "build.log").text.contains("<dependencies>: The client can't be compiled without"
        + " jakarta.validation:jakarta.validation-api, and the module has no such dependency.")
