package com.acme.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.pets.PetsClient;
import com.acme.pets.fake.PetsClientFake;
import com.acme.shop.ShopClient;
import com.acme.shop.fake.ShopClientFake;
import dev.sdkpoet.runtime.HttpTransport;
import dev.sdkpoet.runtime.Interceptor;
import dev.sdkpoet.runtime.NotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedRuntimeTest {
    private final List<String> calls = new ArrayList<>();

    /** One for both clients. */
    private final Interceptor interceptor = new Interceptor() {
        @Override
        public void afterCall(Call call, Result result) {
            calls.add(call.operation() + " " + result.status());
        }
    };

    @Test
    void clients_share_interceptors_and_exceptions() {
        PetsClientFake pets = new PetsClientFake();
        pets.pets().getPet().fails(404);
        ShopClientFake shop = new ShopClientFake();
        shop.pets().getPet().fails(404);
        PetsClient petsClient = pets.client().toBuilder().interceptor(interceptor).build();
        ShopClient shopClient = shop.client().toBuilder().interceptor(interceptor).build();

        for (Runnable call : List.<Runnable>of(
                () -> petsClient.pets().getPet("1"), () -> shopClient.pets().getPet("2"))) {
            assertThrows(NotFoundException.class, call::run);
        }
        assertEquals(List.of("GET /pets/{petId} 404", "GET /pets/{petId} 404"), calls);
    }

    @Test
    void clients_share_a_transport() {
        HttpTransport transport = request -> {
            calls.add(request.uri().getPath());
            return CompletableFuture.failedFuture(new IOException("offline"));
        };
        PetsClient pets = PetsClient.builder().serverUrl("http://localhost:1").transport(transport).maxRetries(0).build();
        ShopClient shop = ShopClient.builder().serverUrl("http://localhost:1").transport(transport).maxRetries(0).build();

        assertThrows(RuntimeException.class, () -> pets.pets().getPet("1"));
        assertThrows(RuntimeException.class, () -> shop.pets().getPet("2"));
        assertEquals(2, calls.size());
    }
}
