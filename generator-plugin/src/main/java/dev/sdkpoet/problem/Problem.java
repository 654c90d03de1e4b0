package dev.sdkpoet.problem;

public record Problem(Severity severity, SpecLocation location, String message) {}
