package com.acme.app;

import com.acme.pets.model.Pet;
import com.acme.shop.model.Order;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Application {
    public record Kennel(String town, Map<String, List<Pet>> pets, Order order) {}

    @GetMapping("/pets/{name}")
    Pet pet(@PathVariable String name) {
        return Pet.fromJson("{\"name\":\"" + name + "\",\"weight\":1.10,\"size\":\"huge\",\"shelter\":\"box\",\"new\":[null]}");
    }

    @PostMapping("/pets")
    List<Pet> add(@RequestBody Pet pet) {
        return List.of(pet, pet.toBuilder().name("second " + pet.name()).build());
    }

    @PostMapping("/kennels")
    Kennel kennel(@RequestBody Kennel kennel) {
        return kennel;
    }
}
