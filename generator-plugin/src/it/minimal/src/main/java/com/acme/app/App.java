package com.acme.app;

import com.acme.pets.PetsClient;
import com.acme.pets.model.Pet;

/** Uses the generated client next to it. */
public final class App {
    private App() {}

    public static void main(String[] args) {
        Pet pet = Pet.builder().name("Tom").build();
        PetsClient client = PetsClient.builder().build();
        System.out.println(pet.toJson() + client.pets());
    }
}
