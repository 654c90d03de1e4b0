package dev.sdkpoet.diff;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java sources, and what became of them. */
record JavaEvolution(String name, Map<String, String> before, Map<String, String> after) {
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    static Stream<JavaEvolution> all() {
        return Stream.of(types(), methods(), fieldsAndParents())
                .flatMap(group -> group)
                .flatMap(evolution -> Stream.of(evolution, evolution.reversed()));
    }

    private static Stream<JavaEvolution> types() {
        return Stream.of(
                of(
                        "nothing",
                        "public class A { int a; private int b; }",
                        "public class A { private long a; void b() {} }"),
                of("class became abstract", "public class A {}", "public abstract class A {}"),
                of("class became final", "public class A {}", "public final class A {}"),
                of(
                        "class became sealed",
                        "public class A {}",
                        "public sealed class A permits A.B { public static final class B extends A {} }"),
                of(
                        "constructor takes more",
                        "public class A { public A(int a) {} }",
                        "public class A { public A(int a, int b) {} }"),
                of(
                        "constructor became private",
                        "public class A { public A() {} }",
                        "public class A { private A() {} }"),
                of(
                        "class became an interface",
                        "public class A { public void a() {} }",
                        "public interface A { void a(); }"),
                of(
                        "class became an enum",
                        "public final class A { private A() {} public static final A B = new A(); }",
                        "public enum A { B }"),
                of(
                        "class became a record",
                        "public final class A { public A(int a) {} public int a() { return 1; } }",
                        "public record A(int a) {}"),
                of("component added", "public record A(int a) {}", "public record A(int a, int b) {}"),
                of(
                        "nested type became static",
                        "public class A { public class B {} }",
                        "public class A { public static class B {} }"),
                of("type parameter added", "public interface A { void a(); }", "public interface A<T> { void a(); }"),
                of(
                        "type parameter added to an interface that returns lists",
                        "public interface A { java.util.List<String> a(); Class<?> b(); void c(int c); }",
                        "public interface A<T> { java.util.List<String> a(); Class<?> b(); void c(int c); }"),
                of(
                        "type parameter added to an interface that takes lists",
                        "public interface A { void a(java.util.List<String> a); void b(); }",
                        "public interface A<T> { void a(java.util.List<String> a); void b(); }"));
    }

    private static Stream<JavaEvolution> methods() {
        return Stream.of(
                method("method became static", "public int a() { return 1; }", "public static int a() { return 1; }"),
                method("method became protected", "public int a() { return 1; }", "protected int a() { return 1; }"),
                method("method became final", "public int a() { return 1; }", "public final int a() { return 1; }"),
                method("method throws", "public void a() {}", "public void a() throws java.io.IOException {}"),
                method("method takes wider", "public void a(int a) {}", "public void a(long a) {}"),
                method("method takes the box", "public void a(int a) {}", "public void a(Integer a) {}"),
                method("method takes any object", "public void a(String a) {}", "public void a(Object a) {}"),
                method(
                        "method returns narrower",
                        "public Object a() { return 1; }",
                        "public Integer a() { return 1; }"),
                method("method returns wider", "public int a() { return 1; }", "public long a() { return 1; }"),
                method("method returns the box", "public int a() { return 1; }", "public Integer a() { return 1; }"),
                method("method returns nothing", "public int a() { return 1; }", "public void a() {}"),
                method(
                        "method takes other items",
                        "public void a(java.util.List<String> a) {}",
                        "public void a(java.util.List<Integer> a) {}"),
                method("method takes more dimensions", "public void a(int[] a) {}", "public void a(int[][] a) {}"),
                of(
                        "method got a default",
                        "public interface A { void a(); }",
                        "public interface A { default void a() {} }"),
                of(
                        "one of two methods got a default",
                        "public interface A { void a(); void b(); }",
                        "public interface A { default void a() {} void b(); }"),
                of(
                        "static method of an interface",
                        "public interface A { static void a() {} }",
                        "public interface A { default void a() {} }"));
    }

    private static Stream<JavaEvolution> fieldsAndParents() {
        String parent = "class B { public void a() {} }";
        return Stream.of(
                method("field retyped", "public static int A = 1;", "public static long A = 1;"),
                method("field became final", "public static Object A = 1;", "public static final Object A = 1;"),
                method("field isn't static", "public static Object A = 1;", "public Object A = 1;"),
                of("method moved up", "public class A { public void a() {} }", "public class A extends B {}", parent),
                of("hidden parent gone", "public class A extends B {}", "public class A {}", parent),
                of("parent gone", "public class A extends B {}", "public class A {}", "public " + parent),
                of(
                        "parameter is the parent of what it was",
                        "public class A { public void a(B b) {} }",
                        "public class A { public void a(C c) {} }",
                        "public class B implements C {}",
                        "public interface C {}"),
                of(
                        "override returns what it overrides",
                        "public class A extends B { @Override public String a() { return null; } }",
                        "public class A extends B { @Override public Object a() { return null; } }",
                        "public class B { public Object a() { return null; } }"));
    }

    private static JavaEvolution method(String name, String before, String after) {
        return of(name, "public class A { " + before + " }", "public class A { " + after + " }");
    }

    private static JavaEvolution of(String name, String before, String after, String... others) {
        return new JavaEvolution(name, sources(before, others), sources(after, others));
    }

    private static Map<String, String> sources(String first, String... others) {
        Map<String, String> sources = new TreeMap<>();
        Stream.concat(Stream.of(first), Arrays.stream(others)).forEach(source -> {
            Matcher matcher = TYPE.matcher(source);
            if (!matcher.find()) {
                throw new IllegalArgumentException(source);
            }
            sources.put("example/" + matcher.group(1) + ".java", "package example; " + source);
        });
        return sources;
    }

    private JavaEvolution reversed() {
        return new JavaEvolution(name + ", reversed", after, before);
    }

    @Override
    public String toString() {
        return name;
    }
}
