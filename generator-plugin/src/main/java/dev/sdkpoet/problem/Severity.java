package dev.sdkpoet.problem;

public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
