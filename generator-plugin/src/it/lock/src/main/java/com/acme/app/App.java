package com.acme.app;

import com.acme.pets.PetsClient;
import com.acme.pets.model.ThePet;

/** Code for the client of the old document. */
public final class App {
    private App() {}

    public static String firstName(PetsClient client, String kind, String owner) {
        ThePet pet = client.pets().listPets(kind, owner).get(0);
        return pet.name() + " " + pet.petName();
    }
}
