package dev.sdkpoet.emit;

import java.util.Arrays;
import java.util.Optional;

/** A version of Jackson that a client's models can be made known to. */
public enum JacksonVersion {
    /** Jackson 2, as Spring Boot 3 has it. */
    JACKSON_2(
            "2",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.databind.Module"),
    /** Jackson 3, as Spring Boot 4 has it. */
    JACKSON_3(
            "3",
            "tools.jackson.core:jackson-databind",
            "tools.jackson.databind",
            "tools.jackson.databind.JacksonModule");

    private final String number;
    private final String dependency;
    private final String javaModule;
    private final String service;

    JacksonVersion(String number, String dependency, String javaModule, String service) {
        this.number = number;
        this.dependency = dependency;
        this.javaModule = javaModule;
        this.service = service;
    }

    /** How users say it. */
    public String number() {
        return number;
    }

    /** The version of a number. */
    public static Optional<JacksonVersion> numbered(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst();
    }

    /** The artifact that a client needs to compile. */
    public String dependency() {
        return dependency;
    }

    /** The Java module that a client needs to compile. */
    public String javaModule() {
        return javaModule;
    }

    /** The type under which Jackson looks for modules of its own. */
    public String service() {
        return service;
    }

    /** The simple name of the class that a client gets. */
    public String simpleName() {
        return "Jackson" + number + "Module";
    }

    /** The full name of that class. */
    public String className(String basePackage) {
        return packageOf(basePackage) + "." + simpleName();
    }

    /** The package of that class. */
    public static String packageOf(String basePackage) {
        return basePackage + ".jackson";
    }
}
