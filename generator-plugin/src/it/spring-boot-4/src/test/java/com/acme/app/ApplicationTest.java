package com.acme.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.pets.model.Pet;
import com.acme.pets.model.PetShelter;
import com.acme.shop.model.Order;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Nothing in the application names the modules. */
class ApplicationTest {
    private static ConfigurableApplicationContext context;
    private static RestClient client;

    @BeforeAll
    static void start() {
        context = SpringApplication.run(Application.class, "--server.port=0", "--spring.main.banner-mode=off");
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        client = RestClient.builder().baseUrl("http://localhost:" + port).build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_controller_returns_a_model() {
        String json = client.get().uri("/pets/Rex").retrieve().body(String.class);
        assertEquals(
                "{\"name\":\"Rex\",\"weight\":1.10,\"size\":\"huge\",\"shelter\":\"box\",\"new\":[null]}", json);
    }

    @Test
    void a_model_goes_to_a_controller_and_comes_back_through_the_client() {
        Pet pet = Pet.builder().name("Rex").shelter(PetShelter.fromJson("{\"rooms\":2}")).build();
        List<Pet> pets = client.post().uri("/pets").body(pet).retrieve().body(new ParameterizedTypeReference<List<Pet>>() {});
        assertEquals(pet, pets.get(0));
        assertEquals("second Rex", pets.get(1).name());
    }

    @Test
    void models_of_two_clients_stand_in_a_class_of_the_application() {
        Application.Kennel kennel = new Application.Kennel(
                "Bern", Map.of("a", List.of(Pet.builder().name("Rex").build())), Order.builder().number(7L).build());
        assertEquals(kennel, client.post().uri("/kennels").body(kennel).retrieve().body(Application.Kennel.class));
    }

    @Test
    void what_is_no_model_is_a_bad_request() {
        assertThrows(HttpClientErrorException.BadRequest.class, () -> client.post()
                .uri("/pets")
                .contentType(MediaType.APPLICATION_JSON)
                .body("[1]")
                .retrieve()
                .toBodilessEntity());
    }
}
