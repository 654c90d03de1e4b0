package com.acme;

public @interface Audited {
    String value();
}
