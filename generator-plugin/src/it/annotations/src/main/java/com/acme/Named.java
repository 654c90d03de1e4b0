package com.acme;

public interface Named {
    String name();
}
