package com.acme.app;

import com.acme.pets.PetsClient;
import com.acme.pets.dto.Animal;
import com.acme.pets.dto.DogDto;
import com.acme.pets.rest.AnimalDirectory;
import com.acme.pets.rest.SearchOptions;
import java.util.List;

public final class App {
    private App() {}

    public static List<Animal> search(PetsClient client) {
        AnimalDirectory directory = client.pets();
        return directory.search(SearchOptions.builder().max(10).build());
    }

    public static String species() {
        return DogDto.builder().species("terrier").build().species();
    }
}
