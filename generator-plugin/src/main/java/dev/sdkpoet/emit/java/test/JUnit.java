package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.ClassName;

/** The types of JUnit that generated tests name. */
final class JUnit {
    private static final String PACKAGE = "org.junit.jupiter.api";

    static final ClassName BEFORE_ALL = ClassName.get(PACKAGE, "BeforeAll");
    static final ClassName TEST = ClassName.get(PACKAGE, "Test");

    private JUnit() {}
}
