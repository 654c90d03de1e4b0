package dev.sdkpoet.emit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedTypesTest {
    private static final Set<String> KNOWN =
            Set.of("ApiCall", "Codecs", "Field", "Operation", "RequestBuilder", "Upload");

    @Test
    void an_import_names_a_type() {
        assertThat(named("""
                package example.model;

                import example.runtime.ApiCall;
                import static example.runtime.Field.REQUIRED;
                import example.runtimes.Upload;

                class Pet {}
                """)).containsExactly("ApiCall", "Field");
    }

    @Test
    void a_name_in_full_names_a_type() {
        assertThat(named("package example.model; class Field { example.runtime.Field<String> other; }"))
                .containsExactly("Field");
    }

    @Test
    void the_star_of_an_import_brings_what_the_code_says() {
        assertThat(named("package example; import example.runtime.*; class Pets { ApiCall<Pet> upload; }"))
                .containsExactly("ApiCall");
    }

    @Test
    void code_of_the_package_itself_needs_no_import() {
        assertThat(named("package example.runtime; class Pets { Upload upload = Upload.of(new byte[0]); }"))
                .containsExactly("Upload");
    }

    @Test
    void comments_texts_and_members_name_no_type() {
        assertThat(named("""
                package example.model;

                import example.runtime.ApiCall;

                /** See example.runtime.Field, {@link example.runtime.Upload}. */
                class Pet {
                    // example.runtime.Upload
                    String Upload = "example.runtime.Upload";

                    void Field() {}
                }
                """)).containsExactly("ApiCall");
    }

    @Test
    void of_a_class_that_a_client_has_in_part_the_members_are_named_too() {
        assertThat(withMembers("import example.runtime.Codecs; class Pet { Object uri = Codecs.URI; }"))
                .containsExactlyInAnyOrder("Codecs", "Codecs.URI");
        assertThat(withMembers("class Codecs { Object uri = example.runtime.Codecs.URI; }"))
                .containsExactlyInAnyOrder("Codecs", "Codecs.URI");
        assertThat(withMembers("import example.runtime.Codecs; class Pet { Object lists = all(Codecs::list); }"))
                .containsExactlyInAnyOrder("Codecs", "Codecs.list");
        assertThat(withMembers("import static example.runtime.Codecs.URI; class Pet { Object uri = URI; }"))
                .containsExactlyInAnyOrder("Codecs", "Codecs.URI");
        assertThat(withMembers("import static example.runtime.Codecs.*; class Pet { Object uri = URI; }"))
                .containsExactlyInAnyOrder("Codecs", "Codecs.*");
        assertThat(NamedTypes.withMembers(
                        "package example.runtime; class Pet { Object uri = Codecs.list(Codecs.URI); }",
                        "example.runtime",
                        KNOWN))
                .containsExactlyInAnyOrder("Codecs", "Codecs.URI", "Codecs.list");
    }

    @Test
    void who_makes_a_request_may_call_all_methods_that_add_to_it() {
        assertThat(
                        withMembers(
                                "import example.runtime.Operation; class Pet { Object pet = client.request(Operation.of()).text(); }"))
                .containsExactlyInAnyOrder("Operation", "RequestBuilder.*");
        assertThat(withMembers("class Pet { Object uri(example.runtime.RequestBuilder pet) { return Codecs.URI; } }"))
                .contains("RequestBuilder", "RequestBuilder.*");
        assertThat(
                        withMembers(
                                "import example.runtime.Operation; import example.runtime.Codecs; class Pet { Object a = Codecs.URI; }"))
                .contains("Codecs.URI", "RequestBuilder.*")
                .doesNotContain("Codecs.*");
    }

    @Test
    void comments_and_texts_name_no_member() {
        assertThat(withMembers("""
                import example.runtime.Codecs;

                /** Codecs.URI, {@link Codecs#UUID} */
                class Pet {
                    // it's Codecs.LONG
                    String text = "Codecs.DATE \\" + '"' + Codecs.INT + "\\"Codecs.MAP";
                }
                """)).containsExactlyInAnyOrder("Codecs", "Codecs.INT");
    }

    private static Set<String> named(String source) {
        return NamedTypes.in(source, "example.runtime", KNOWN);
    }

    private static Set<String> withMembers(String source) {
        return NamedTypes.withMembers("package example; " + source, "example.runtime", KNOWN);
    }
}
