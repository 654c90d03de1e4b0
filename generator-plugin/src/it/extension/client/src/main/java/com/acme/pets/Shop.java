package com.acme.pets;

/** Uses what the extension makes. */
final class Shop {
    private Shop() {}

    static String description(PetsClient pets) {
        return pets.pets().getPets().describe();
    }
}
