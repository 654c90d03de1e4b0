package com.acme.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.pets.PetsClient;
import com.acme.pets.fake.PetsClientFake;
import com.acme.pets.model.Pet;
import org.junit.jupiter.api.Test;

class PetNamesTest {
    @Test
    void a_fake_answers() {
        PetsClientFake fake = new PetsClientFake();
        fake.pets().getPet().returns(Pet.builder().name("Rex").build());
        PetsClient client = fake.client();

        assertEquals("Rex", client.pets().getPet("1").name());
        assertEquals("1", fake.pets().getPet().calls().get(0).path("petId"));
    }
}
