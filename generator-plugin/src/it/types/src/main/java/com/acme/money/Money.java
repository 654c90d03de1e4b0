package com.acme.money;

public record Money(String currency, long amount) {
    public static Money parse(String text) {
        String[] parts = text.split(" ");
        return new Money(parts[0], Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return currency + " " + amount;
    }
}
