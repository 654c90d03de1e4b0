package dev.sdkpoet.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.custom.Addition.Kind;
import dev.sdkpoet.model.CustomType;
import dev.sdkpoet.model.CustomTypes.Mapping;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that settings name are checked as far as their sources are there, and no further. */
class OwnClassesTest {
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    private Path folder;

    /** What is said of a setting when a source is there. */
    private String complaint(String file, String source, GenerationRequestBuilder request) throws IOException {
        Path path = folder.resolve("src/main/java").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, source);
        try {
            OwnClasses.check(request.build(), List.of(folder.resolve("more"), folder.resolve("src/main/java")));
            return "";
        } catch (GenerationException e) {
            return e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
    }

    private GenerationRequestBuilder request() {
        return GenerationRequest.builder()
                .root(folder)
                .document(new DocumentSource("", folder.resolve("api.yaml"), "api.yaml"))
                .basePackage("com.acme.pets")
                .clientName("Example")
                .layout(Layout.SOURCES)
                .output(folder.resolve("out"));
    }

    private GenerationRequestBuilder codec(String codec) {
        return request().types(List.of(new Mapping("money", "", "", new CustomType("org.other.Money", codec))));
    }

    private GenerationRequestBuilder type(String java) {
        return request()
                .types(List.of(new Mapping("money", "", "", new CustomType(java, "org.other.MoneyCodec#codec"))));
    }

    private static List<Addition> additions(String java) {
        return List.of(new Addition(Kind.SCHEMA, "*", "", java));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "public class C { int x; }                           | ``",
                "public class C { C(int x) {} public C() {} }        | ``",
                "public class C { public C(String... all) {} }       | ``",
                "public record C(int x) { public C() { this(0); } }  | ``",
                "public class C { public C(int x) {} }               | has no constructor without parameters (src/main/java/com/acme/C.java:2). Add one, or name a method as CLASS#METHOD.",
                "public class C { C() {} }                           | has a constructor without parameters that isn't public (src/main/java/com/acme/C.java:2). Make it public.",
                "class C {}                                          | isn't public (src/main/java/com/acme/C.java:2). Make it public.",
                "public abstract class C {}                          | is abstract (src/main/java/com/acme/C.java:2). Name a class below it.",
                "public interface C {}                               | is no class with a constructor (src/main/java/com/acme/C.java:2). Name one, or a method as CLASS#METHOD.",
                "public enum C { X }                                 | is no class with a constructor (src/main/java/com/acme/C.java:2). Name one, or a method as CLASS#METHOD.",
                "class CC {}                                         | isn't there: its file has no class \"C\" (src/main/java/com/acme/C.java:1). Add it, or correct the name.",
                "@lombok.NoArgsConstructor public class C { C(int x) {} } | ``",
                "public class C { this isn't Java                    | ``",
            })
    void a_codec_can_be_made(String source, String expected) throws IOException {
        assertThat(complaint("com/acme/C.java", "package com.acme;\n" + source + "\n", codec("com.acme.C")))
                .isEqualTo(expected.isEmpty() ? "" : "<types>: com.acme.C " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "public class C { public static Object money() {} }          | ``",
                "public class C { public static Object money(int... all) {} } | ``",
                "public interface C { static Object money() {} }             | ``",
                "public class C extends D { }                                | ``",
                "@lombok.experimental.UtilityClass public class C { public Object money() {} } | ``",
                "public class C { public static Object mony() {} }           | has no method \"money\" (src/main/java/com/acme/C.java:2). Did you mean \"mony\"?",
                "public class C { }                                          | has no method \"money\" (src/main/java/com/acme/C.java:2). Add it, or correct the name.",
                "public class C { static Object money() {} }                 | has a method \"money\" that isn't public (src/main/java/com/acme/C.java:2). Make it public.",
                "public class C extends D { public Object money() {} }       | has a method \"money\" that isn't static (src/main/java/com/acme/C.java:2). Make it static.",
                "public class C { public static Object money(int x) {} }     | has a method \"money\" with parameters only (src/main/java/com/acme/C.java:2). Add one without any.",
                "public class C { public static void money() {} }            | has a method \"money\" that returns void (src/main/java/com/acme/C.java:2). Name one that returns a Codec.",
                "class C { public static Object money() {} }                 | isn't public (src/main/java/com/acme/C.java:2). Make it public.",
            })
    void a_method_gives_a_codec(String source, String expected) throws IOException {
        assertThat(complaint("com/acme/C.java", "package com.acme;\n" + source + "\n", codec("com.acme.C#money")))
                .isEqualTo(expected.isEmpty() ? "" : "<types>: com.acme.C " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "public class T { public static class Money {} }  | ``",
                "public interface T { class Money {} }            | ``",
                "public class T extends Types { }                 | ``",
                "public class T implements Types { }              | ``",
                "public class T { public static class Mony {} }   | isn't there: its file has no class \"Money\" in \"T\" (src/main/java/com/acme/T.java:2). Did you mean \"Mony\"?",
                "public class T { static class Money {} }         | isn't public (src/main/java/com/acme/T.java:2). Make it public.",
            })
    void a_type_is_there(String source, String expected) throws IOException {
        assertThat(complaint("com/acme/T.java", "package com.acme;\n" + source + "\n", type("com.acme.T.Money")))
                .isEqualTo(expected.isEmpty() ? "" : "<types>: com.acme.T.Money " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "public @interface A { int level(); int other() default 1; } | ``",
                "public @interface A { int levl(); }           | has no member \"level\" (src/main/java/com/acme/A.java:2). Did you mean \"levl\"?",
                "public @interface A { int level(); int b(); } | has no default for \"b\" (src/main/java/com/acme/A.java:2). Give it a value in <java>.",
                "public interface A { int level(); }           | is no annotation (src/main/java/com/acme/A.java:2). Name an @interface.",
                "@interface A { int level(); }                 | isn't public (src/main/java/com/acme/A.java:2). Make it public.",
            })
    void an_annotation_is_one(String source, String expected) throws IOException {
        GenerationRequestBuilder request = request().annotations(additions("@com.acme.A(level = 1)"));
        assertThat(complaint("com/acme/A.java", "package com.acme;\n" + source + "\n", request))
                .isEqualTo(expected.isEmpty() ? "" : "<annotations>: com.acme.A " + expected);
    }

    @Test
    void an_interface_is_one() throws IOException {
        GenerationRequestBuilder request = request().interfaces(additions("com.acme.I"));
        assertThat(complaint("com/acme/I.java", "package com.acme;\n\n/** Named. */\npublic class I {}\n", request))
                .isEqualTo("<interfaces>: com.acme.I is no interface (src/main/java/com/acme/I.java:4). Name one.");
        assertThat(complaint("com/acme/I.java", "package com.acme;\npublic interface I {}\n", request))
                .isEmpty();
    }

    @Test
    void only_packages_with_generated_code_see_what_is_not_public() throws IOException {
        String source = "package com.acme.pets.model;\nclass C { C() {} }\n";
        assertThat(complaint("com/acme/pets/model/C.java", source, codec("com.acme.pets.model.C")))
                .isEmpty();
        assertThat(complaint(
                        "com/acme/pets/model/C.java",
                        source.replace("C() {}", "private C() {}"),
                        codec("com.acme.pets.model.C")))
                .contains("that isn't public");
    }

    @Test
    void all_is_said_at_once_and_what_has_no_source_may_be_in_a_dependency() throws IOException {
        GenerationRequestBuilder request =
                codec("com.acme.C#money").annotations(additions("@com.acme.C")).interfaces(additions("com.acme.D"));
        assertThat(complaint("com/acme/C.java", "package com.acme;\npublic class C {}\n", request))
                .isEqualTo("""
                <annotations>: com.acme.C is no annotation (src/main/java/com/acme/C.java:2). Name an @interface.
                <types>: com.acme.C has no method "money" (src/main/java/com/acme/C.java:2). Add it, or correct the name.""");
    }

    /** The examples of the docs, each with a slip. */
    @ParameterizedTest
    @ValueSource(strings = {"types", "annotations"})
    void docs_show_what_is_said(String page) throws IOException {
        String said = page.equals("types")
                ? complaint(
                        "com/acme/Codecs.java",
                        "package com.acme;\n\npublic final class Codecs {\n    public static Object problem() {}\n}\n",
                        codec("com.acme.Codecs#problm"))
                : complaint(
                        "com/acme/Personal.java",
                        "package com.acme;\n\npublic @interface Personal {\n    Level level();\n}\n",
                        request().annotations(additions("@com.acme.Personal(levl = com.acme.Level.HIGH)")));
        assertThat(said).startsWith("<" + page + ">: com.acme.");
        assertThat(Files.readString(DOCS.resolve(page + ".md"))).contains(said);
    }
}
