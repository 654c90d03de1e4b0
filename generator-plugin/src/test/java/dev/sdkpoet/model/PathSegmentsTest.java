package dev.sdkpoet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentsTest {
    @ParameterizedTest
    @CsvSource({
        "/subscriptions, subscriptions",
        "/v1/subscriptions/{id}/cancel, subscriptions",
        "/api/v2beta/pets, pets",
        "/2010-04-01/Accounts/{AccountSid}/Calls.json, Accounts",
        "/rest/2.0/pets, pets",
        "/api2/pets, pets",
        "/api-v1.0/pets, pets",
        "/{account}/users, users",
        "/json/stations, stations",
        "/timezone.txt, timezone",
        "/chat.postMessage, chat",
        "/admin.apps.approve, admin.apps",
        "/v1/projects:search, projects",
        "/services?name=list, services",
        "/.well-known/mercure, .well-known",
        "/stage-instances/{id}, stage-instances",
        "/:id/info, info",
        "/get, get",
        "/check_transfers, check_transfers",
        "/getaways, getaways",
        "/check_transfers/{id}, check_transfers",
        "/open-orders, open-orders",
        "/open-order, open-order",
        "/StopPoint/{id}, StopPoint",
        "/add-ons, add-ons",
        "/addOns/{id}, addOns",
        "/set_ups, set_ups",
        "/rate_limit, rate_limit",
        "/refresh_tokens, refresh_tokens",
        "/ISBNLookup, ISBNLookup",
        "/a%20b, a b",
        "/caf%c3%a9/{id}, caf\u00e9",
        "/100%/{id}/fees, fees",
        "/a%2, a%2",
        "/a+b, a+b",
    })
    void a_path_names_what_comes_first(String path, String group) {
        assertThat(PathSegments.group(path)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "''",
        "/{id}",
        "/v1",
        "/api/{id}.json",
        "/getUpdates",
        "/v1/send-message",
        "/find_all/{id}",
        "/-/{id}",
        "/1:abc",
        "/v1:run",
        "/%2e%2e",
        "/sendMessage",
        "/SendMessage",
        "/send%20message",
        "/v1/add_watermark/image",
        "/add-on",
        "/verifyAccount/{id}",
        "/remove_pages"
    })
    void some_paths_name_nothing(String path) {
        assertThat(PathSegments.group(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/sendMessage/{id}, sendMessage",
        "/a%20b, a%20b",
        "/1:abc, 1",
        "/chat.postMessage, chat",
        "/v1/{id}, ''",
    })
    void a_name_is_a_thing_or_an_action_as_written(String path, String name) {
        assertThat(PathSegments.name(path)).isEqualTo(name);
    }

    @Test
    void a_long_segment_takes_little_time() {
        assertThat(PathSegments.group("/v1" + "a".repeat(100_000) + "!/pets")).startsWith("v1aaa");
        assertThat(PathSegments.group("/" + "1.".repeat(100_000) + "/pets")).isNotEmpty();
    }
}
