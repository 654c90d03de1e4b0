package com.acme.pets;

/** Uses both documents, and the runtime that they share. */
final class Both {
    private Both() {}

    static void use(PetStore store) {
        com.acme.pets.runtime.ApiCall<com.acme.pets.v1.model.Pet> first = store.v1().pets().getPetCall("1");
        com.acme.pets.runtime.ApiCall<com.acme.pets.v2.model.Pet> second = store.v2().pets().getPetCall("1");
        store.v1().pets().listPetsPages().stream().forEach(System.out::println);
        System.out.println(first.execute() + " " + second.execute());
    }
}
