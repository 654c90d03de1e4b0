package dev.sdkpoet.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaApiReaderTest {

    @Test
    void types_are_spelled_in_each_way_that_matters() {
        JavaMember member = member(
                "public class A<T extends Number> { public @Nullable List<@Nullable T> a(Map.Entry<String, int[]> b) { return null; } }",
                "a(java.util.Map.Entry)");

        assertThat(member.type())
                .isEqualTo(new TypeUse(
                        "java.util.List", "java.util.List<T>", List.of(true, true), "@Nullable List<@Nullable T>"));
        assertThat(member.parameters().get(0).generic()).isEqualTo("java.util.Map.Entry<java.lang.String, int[]>");
        assertThat(member.parameters().get(0).text()).isEqualTo("Map.Entry<String, int[]>");
    }

    @Test
    void type_variables_are_erased_to_their_bounds() {
        String source =
                "public class A<T extends A<T>> { public <E extends Enum<E> & Runnable> E a(T[] t) { return null; } }";

        JavaMember member = member(source, "a(example.A[])");

        assertThat(member.type().erased()).isEqualTo("java.lang.Enum");
        assertThat(type(source).typeParameters()).isEqualTo("<T extends example.A<T>>");
    }

    @Test
    void what_is_implied_is_there() {
        JavaType type = type("public sealed interface A { record B(int c) implements A {} }");

        assertThat(type.permitted()).containsExactly("example.A.B");
        JavaType nested = api("public sealed interface A { record B(int c) implements A {} }")
                .types()
                .get("example.A.B");
        assertThat(nested.accessible()).isTrue();
        assertThat(nested.members()).extracting(JavaMember::signature).contains("<init>(int)", "c()");
    }

    @Test
    void what_no_caller_can_name_isnt_accessible() {
        JavaApi api = api(
                "public final class A { private A() {} protected static class B {} static class C { public static class D {} } private void d() {} }");

        assertThat(api.accessible()).extracting(JavaType::name).containsExactly("example.A");
        assertThat(api.offered(api.types().get("example.A"))).isEmpty();
    }

    @Test
    void libraries_and_modules_dont_have_to_be_there() {
        JavaApi api = JavaApiReader.read(Map.of(
                "module-info.java", "module a { requires some.library; }",
                "example/A.java",
                        "package example; import some.library.Thing; public class A { public Thing a() { return null; } }",
                "README.md", "# A"));

        assertThat(api.types()
                        .get("example.A")
                        .member("a()")
                        .orElseThrow()
                        .type()
                        .text())
                .isEqualTo("Thing");
    }

    /** It isn't taken for that of the JDK, which is final. */
    @Test
    void a_module_of_jackson_is_one_of_its_library() {
        JavaApi api = JavaApiReader.read(
                Map.of(
                        "example/A.java",
                        "package example; import com.fasterxml.jackson.databind.Module; public final class A extends Module {}"));

        assertThat(api.types().keySet()).containsExactly("example.A");
        assertThat(api.types().get("example.A").supertypes())
                .extracting(TypeUse::erased)
                .containsExactly("com.fasterxml.jackson.databind.Module");
    }

    @Test
    void classes_of_a_user_may_be_called_like_those_of_the_jdk() {
        JavaApi api = JavaApiReader.read(Map.of("example/A.java", """
                package example;
                import com.acme.Module;
                import com.acme.Override;
                import com.acme.Record;
                import example.A.Process;
                @Override("a") public abstract class A implements Record { public abstract Module module(); public static class Process {} }
                """));

        assertThat(api.types().keySet()).containsExactly("example.A", "example.A.Process");
        assertThat(api.types().get("example.A").supertypes())
                .extracting(TypeUse::erased)
                .containsExactly("com.acme.Record");
        assertThat(api.types()
                        .get("example.A")
                        .member("module()")
                        .orElseThrow()
                        .type()
                        .erased())
                .isEqualTo("com.acme.Module");
    }

    @Test
    void a_source_that_doesnt_parse_is_told_with_its_place() {
        assertThatThrownBy(
                        () -> JavaApiReader.read(Map.of("example/A.java", "package example;\npublic class A { int }")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("example/A.java:2:")
                .hasMessageContaining("The generated source doesn't parse: ");
    }

    private static JavaApi api(String source) {
        return JavaApiReader.read(Map.of(
                "example/A.java",
                "package example; import java.util.*; import org.jspecify.annotations.Nullable; " + source));
    }

    private static JavaType type(String source) {
        return api(source).types().get("example.A");
    }

    private static JavaMember member(String source, String signature) {
        return type(source).member(signature).orElseThrow();
    }
}
