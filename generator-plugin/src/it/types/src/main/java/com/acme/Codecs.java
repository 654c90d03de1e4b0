package com.acme;

import com.acme.orders.runtime.Codec;
import com.acme.orders.runtime.JsonObject;
import com.acme.orders.runtime.JsonString;
import com.acme.orders.runtime.JsonValue;
import com.acme.orders.runtime.ValueCodec;
import java.util.Map;

public final class Codecs {
    private Codecs() {}

    public static Codec<Problem> problem() {
        return new ValueCodec<>("a problem") {
            @Override
            protected Problem decode(JsonValue json) {
                return new Problem(((JsonString) ((JsonObject) json).members().get("title")).value());
            }

            @Override
            protected JsonValue encode(Problem value) {
                return JsonObject.of(Map.of("title", JsonValue.of(value.title())));
            }
        };
    }
}
