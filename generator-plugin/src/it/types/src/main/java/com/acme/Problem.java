package com.acme;

public record Problem(String title) {}
