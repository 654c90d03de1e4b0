package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Unions of which something is unusual: what their discriminators name, what they are below, what they contain. */
class UnionKindsTest {
    private static GeneratedClient client(String name) throws IOException {
        return GeneratedClient.of(GoldenCase.CASES.resolve(name).resolve("openapi.yaml"));
    }

    @Test
    void a_discriminator_may_name_arrays_enums_and_maps() throws IOException {
        assertThat(client("discriminator-kinds").run("""
                StringBuilder found = new StringBuilder();
                for (String json : List.of(
                        "[{\\"kind\\":\\"box\\"}]", "{\\"kind\\":\\"box\\",\\"weight\\":1}", "\\"small\\"", "{\\"kind\\":\\"counts\\",\\"a\\":1}")) {
                    GetStockResponse value = GetStockResponse.fromJson(json);
                    found.append(value.getClass().getSimpleName()).append(GetStockResponse.codec().toJson(value).equals(json) ? " " : " lost ");
                }
                return found;
                """)).isEqualTo("BoxList Box SizeValue GetStockResponseCounts ");
    }

    @Test
    void unions_that_contain_each_other_hold_the_same_values() throws IOException {
        assertThat(client("union-cycles").run("""
                StringBuilder found = new StringBuilder();
                String match = "{\\"field\\":\\"a\\"}";
                String every = "{\\"op\\":\\"every\\",\\"every\\":[" + match + "]}";
                for (String json : List.of(match, every)) {
                    found.append(Filter.fromJson(json).getClass().getSimpleName()).append(' ');
                    found.append(Group.fromJson(json).getClass().getSimpleName()).append(' ');
                }
                for (String json : List.of("1", "\\"2020-01-01\\"", "true")) {
                    found.append(One.fromJson(json).getClass().getSimpleName()).append(' ');
                    found.append(Three.fromJson(json).getClass().getSimpleName()).append(' ');
                }
                return found;
                """))
                .isEqualTo(
                        "Match Match Every Every IntegerValue IntegerValue StringValue StringValue Unknown Unknown ");
    }

    @Test
    void a_builder_sets_the_value_that_leads_to_its_variant() throws IOException {
        assertThat(client("discriminator-values").run("""
                return List.of(
                        Card.builder().pan("4").build().toJson(),
                        Cash.builder().build().toJson(),
                        Canine.builder().build().toJson(),
                        _404.builder().build().toJson(),
                        Round.builder().build().toJson(),
                        Wait.builder().build().toJson(),
                        Turn.builder().angle(90).build().toJson(),
                        Left.builder().build().toJson(),
                        Alone.builder().build().toJson());
                """)).isEqualTo("""
                [{"method":"CARD","pan":"4"}, {"method":"CASH"}, {"species":"dog"}, {"code":404}, {"kind":"urn:round"}, \
                {"do":"wait"}, {"do":"turn","angle":90}, {"level":"inner","side":"Left"}, {}]""");
    }

    @Test
    void where_several_values_lead_to_a_variant_the_caller_chooses() throws IOException {
        assertThat(client("discriminator-values").run("""
                StringBuilder told = new StringBuilder();
                try {
                    Feline.builder().build();
                } catch (IllegalStateException e) {
                    told.append(e.getMessage());
                }
                try {
                    Both.builder().build();
                } catch (IllegalStateException e) {
                    told.append(", ").append(e.getMessage());
                }
                return told.append(", ").append(Feline.builder().species("lion").build().toJson());
                """))
                .isEqualTo("Feline needs species, Both needs as, {\"species\":\"lion\"}");
    }

    @Test
    void what_was_read_without_its_value_goes_back_without_it() throws IOException {
        assertThat(client("discriminator-values").run("""
                return List.of(
                        Wait.fromJson("{}").toBuilder().seconds(1).build().toJson(),
                        Cash.fromJson("{\\"method\\":\\"NEW\\"}").toBuilder().coins(1).build().toJson());
                """))
                .isEqualTo("[{\"seconds\":1}, {\"method\":\"NEW\",\"coins\":1}]");
    }

    @Test
    void a_schemas_own_name_leads_to_it_beside_mapped_values() throws IOException {
        assertThat(client("discriminator-values").run("""
                StringBuilder found = new StringBuilder();
                for (String species : List.of("cat", "lion", "Feline", "Canine", "dog", "fish")) {
                    found.append(Animal.fromJson("{\\"species\\":\\"" + species + "\\"}").getClass().getSimpleName()).append(' ');
                }
                return found;
                """)).isEqualTo("Feline Feline Feline Canine Canine Unknown ");
    }

    @Test
    void a_parent_below_the_one_with_the_discriminator_takes_and_gives_its_children() throws IOException {
        assertThat(client("parents-below").run("""
                Dog dog = Dog.builder().breed("pug").build();
                Mammal pet = dog;
                Animal any = pet;
                Owner owner = Owner.builder().pet(pet).any(any).herd(List.of(Mule.builder().load(2).build())).build();
                Owner read = Owner.fromJson(owner.toJson());
                return List.of(
                        owner.toJson(),
                        read.pet() instanceof Dog,
                        read.any() instanceof Dog,
                        read.herd().get(0) instanceof Mule,
                        Owner.fromJson("{\\"pet\\":{\\"kind\\":\\"whale\\"}}").pet() instanceof MammalBase,
                        Animal.fromJson("{\\"kind\\":\\"whale\\"}") instanceof AnimalBase,
                        Animal.fromJson("{\\"kind\\":\\"Horse\\"}") instanceof Hoofed);
                """)).isEqualTo("""
                [{"pet":{"kind":"dog","breed":"pug"},"any":{"kind":"dog","breed":"pug"},"herd":[{"kind":"Mule","load":2}]}, \
                true, true, true, true, true, true]""");
    }
}
