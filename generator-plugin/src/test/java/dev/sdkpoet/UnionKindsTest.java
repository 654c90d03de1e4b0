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
}
