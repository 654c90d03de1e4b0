package com.acme.money;

import com.acme.orders.runtime.JsonString;
import com.acme.orders.runtime.JsonValue;
import com.acme.orders.runtime.ValueCodec;

public final class MoneyCodec extends ValueCodec<Money> {
    public MoneyCodec() {
        super("an amount of money"); // for messages
    }

    @Override
    protected Money decode(JsonValue json) {
        return Money.parse(((JsonString) json).value());
    }

    @Override
    protected JsonValue encode(Money value) {
        return JsonValue.of(value.toString());
    }
}
