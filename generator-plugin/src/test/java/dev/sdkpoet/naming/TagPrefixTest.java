package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "repos, repos/get, get",
        "repos, repos/list-for-org, listForOrg",
        "code-scanning, code-scanning/list-alerts-for-org, listAlertsForOrg",
        "admin.apps, admin_apps_approve, approve",
        "SSH Keys, sshKeys_list, list",
        "Image, ImageBuild, build",
        "campaigns, campaigns.fetchAll, fetchAll",
        "marks, Marks#index, index",
        "Shop Orders, orders_list, list",
        "PetsApi, PetsApi_list, list",
        "pets, pets/pets/list, petsList",
        "Straße, Straße/Öffnen, offnen",
    })
    void the_tag_in_front_is_left_out(String tag, String operationId, String method) {
        assertThat(method(tag, operationId)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "BillingPlans, BillingPlan_GetBillingPlan, getBillingPlan",
        "build, builds_listBranches, listBranches",
        "Companies, company/list, list",
        "pets, PetsController_findAll, findAll",
        "Pets, PetController.findAll, findAll",
        "Client, ClientApi_All, all",
    })
    void the_other_number_and_a_kind_are_left_out_before_a_separator(String tag, String operationId, String method) {
        assertThat(method(tag, operationId)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "Archives, archive_image_analysis",
        "downloads, downloadFile",
        "services, serviceGroupServices",
        "SIM Cards, SimCardRegister",
        "pets, listPets",
        "pets, petsmart/list",
        "Pets, pet_get_one",
        "'', get",
    })
    void what_does_not_name_the_api_stays(String tag, String operationId) {
        assertThat(method(tag, operationId)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "search, search",
        "repos, repos/",
        "code, code/import",
        "queue, queue/notify",
        "account, account/2fa",
        "Typeahead, typeaheadForWorkspace",
    })
    void what_would_leave_no_name_for_a_method_stays(String tag, String operationId) {
        assertThat(method(tag, operationId)).isEmpty();
    }

    @Test
    void a_long_id_takes_little_time() {
        String id = "pets" + "-long".repeat(200_000);

        assertThat(method("pets", id)).startsWith("longLong");
    }

    private static String method(String tag, String operationId) {
        return new TagPrefix(tag, OuterWords.of("Shop", ""), new ReservedWords(Set.of("notify")))
                .without(operationId)
                .map(Words::lowerCamel)
                .orElse("");
    }
}
