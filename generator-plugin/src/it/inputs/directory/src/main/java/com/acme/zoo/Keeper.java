package com.acme.zoo;

/** Uses both documents. */
final class Keeper {
    private Keeper() {}

    static String names(ZooClient zoo) {
        return zoo.cats().animals().listCats().name() + zoo.dogs().animals().listDogs().name();
    }
}
