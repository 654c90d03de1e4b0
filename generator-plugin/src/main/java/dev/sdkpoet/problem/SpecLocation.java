package dev.sdkpoet.problem;

public record SpecLocation(String file, int line, int column, String pointer) {
    public static SpecLocation configuration(String parameter) {
        return new SpecLocation("<" + parameter + ">", 0, 0, "");
    }
}
