package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.money.Money;
import com.acme.orders.fake.OrdersClientFake;
import com.acme.orders.model.Order;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrdersTest {
    @Test
    void members_and_samples_have_the_types() {
        Money price = new Money("EUR", 5);
        Order order = Order.builder().price(price).placed(Instant.EPOCH).build();
        assertEquals("{\"price\":\"EUR 5\",\"placed\":\"1970-01-01T00:00:00Z\"}", order.toJson());
        assertEquals(price, new OrdersClientFake().client().orders().listOrders(price).get(0).price());
    }
}
