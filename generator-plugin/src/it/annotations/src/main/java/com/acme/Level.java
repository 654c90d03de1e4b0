package com.acme;

public enum Level {
    LOW,
    HIGH
}
