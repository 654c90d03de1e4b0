package dev.sdkpoet.model.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.read.ReadDocument;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lists have pages, by their parameter and what their response says. */
class PagingRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after|next: {type: [string, 'null']}, has_more: {type: boolean}|Token [next] after while [has_more]",
                "cursor|next: {type: string}, has_next: {type: boolean}|Token [next] cursor while [has_next]",
                "after|meta: {properties: {next: {type: string}, has_more: {type: boolean}}}|Token [meta, next] after while [meta, has_more]",
                "after|next: {type: string}|null",
                "after|next: {type: integer}, more: {type: boolean}|null",
                "since|next: {type: string}, has_more: {type: boolean}|null",
                "after|next: {type: string, format: uri}, has_more: {type: boolean}|NextUrl [next]"
            })
    void a_text_that_is_just_called_next_is_a_token_beside_what_says_whether_there_are_more(
            String parameter, String members, String paging) {
        assertThat(text(read("{name: " + parameter + ", in: query, schema: {type: string}}", "{}", members)))
                .isEqualTo(paging);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}|{type: string}|has_more: {type: boolean}|LastItem [id] after while [has_more]",
                "{type: integer}|{type: integer}|has_more: {type: boolean}|LastItem [id] after while [has_more]",
                "{type: string}|{type: string}|total: {type: integer}|null",
                "{type: string, format: date-time}|{type: string}|has_more: {type: boolean}|null",
                "{type: integer}|{type: string}|has_more: {type: boolean}|null"
            })
    void what_follows_the_last_item_is_after_its_id(String parameter, String id, String members, String paging) {
        assertThat(text(read(
                        "{name: after, in: query, schema: " + parameter + "}",
                        "{properties: {id: " + id + "}}",
                        members)))
                .isEqualTo(paging);
    }

    private static Paging read(String parameter, String item, String members) {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: list
                      tags: [t]
                      parameters: [%s]
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: {type: object, properties: {data: {type: array, items: %s}, %s}}
                """.formatted(parameter, item, members));
        ApiModel model = new LinkPaging(List.of(), new Problems()).apply(new ApiModel(List.of(read.document())));
        return model.operations().findFirst().orElseThrow().paging();
    }

    private static String text(Paging paging) {
        if (paging instanceof Paging.WhileMore more) {
            return text(more.paging()) + " while " + more.morePath();
        } else if (paging instanceof Paging.Token token) {
            return "Token " + token.nextPath() + " " + token.parameter();
        } else if (paging instanceof Paging.LastItem last) {
            return "LastItem " + last.keyPath() + " " + last.parameter();
        } else if (paging instanceof Paging.NextUrl url) {
            return "NextUrl " + url.nextPath();
        }
        return String.valueOf(paging);
    }
}
