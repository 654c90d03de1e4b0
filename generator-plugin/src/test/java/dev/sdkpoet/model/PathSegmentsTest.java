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
        "/-/{id}"
    })
    void some_paths_name_nothing(String path) {
        assertThat(PathSegments.group(path)).isEmpty();
    }

    @Test
    void a_long_segment_takes_little_time() {
        assertThat(PathSegments.group("/v1" + "a".repeat(100_000) + "!/pets")).startsWith("v1aaa");
        assertThat(PathSegments.group("/" + "1.".repeat(100_000) + "/pets")).isNotEmpty();
    }
}
