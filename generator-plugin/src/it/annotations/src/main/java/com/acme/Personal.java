package com.acme;

public @interface Personal {
    Level level();
}
