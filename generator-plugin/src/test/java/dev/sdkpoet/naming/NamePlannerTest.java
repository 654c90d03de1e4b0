package dev.sdkpoet.naming;

import static dev.sdkpoet.naming.Models.binary;
import static dev.sdkpoet.naming.Models.document;
import static dev.sdkpoet.naming.Models.form;
import static dev.sdkpoet.naming.Models.json;
import static dev.sdkpoet.naming.Models.multipart;
import static dev.sdkpoet.naming.Models.notes;
import static dev.sdkpoet.naming.Models.operationId;
import static dev.sdkpoet.naming.Models.optional;
import static dev.sdkpoet.naming.Models.plan;
import static dev.sdkpoet.naming.Models.required;
import static dev.sdkpoet.naming.Models.text;
import static dev.sdkpoet.naming.Models.type;
import static dev.sdkpoet.naming.Models.variant;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.SecurityScheme.ApiKey;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePlannerTest {
    private static final String INVITES = "/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Invites";

    @Test
    void the_chat_client_is_named_as_designed() {
        Models v1 = chat("v1");
        Models v2 = chat("v2");
        NamePlan plan = plan(v1, v2);

        assertThat(plan.client()).isEqualTo(ClassName.get("com.acme.shop", "Shop"));
        assertThat(plan.runtimePackage()).isEqualTo("com.acme.shop.runtime");
        assertThat(plan.document("v2"))
                .isEqualTo(new DocumentNames(
                        "com.acme.shop.v2",
                        "com.acme.shop.v2.api",
                        "com.acme.shop.v2.model",
                        "v2",
                        ClassName.get("com.acme.shop.v2.api", "ShopV2")));
        assertThat(plan.resource("v2", "ChatInvite"))
                .isEqualTo(new ResourceNames(
                        ClassName.get("com.acme.shop.v2.api", "ChatInviteApi"),
                        ClassName.get("com.acme.shop.v2.api", "ChatInviteApiClient"),
                        ClassName.get("com.acme.shop.v2.api", "ChatInviteApiTest"),
                        ClassName.get("com.acme.shop.v2.fake", "ChatInviteApiFake"),
                        "chatInvite"));
        assertThat(plan.type(type("v2", "chat.service.channel.invite")).simpleName())
                .isEqualTo("ChatServiceChannelInvite");
        assertThat(plan.member(type("v2", "chat.service.channel.invite"), "role_sid"))
                .isEqualTo(new MemberNames("ROLE_SID", "roleSid", "roleSid"));
        OperationNames create = plan.operation(operationId("v2", "POST", INVITES));
        assertThat(create.constant()).isEqualTo("CREATE_INVITE");
        CallNames call = create.calls().get(0);
        assertThat(call.method()).isEqualTo("createInvite");
        assertThat(call.callMethod()).isEqualTo("createInviteCall");
        assertThat(call.pagesMethod()).isEqualTo("createInvitePages");
        assertThat(call.options()).isEqualTo(ClassName.get("com.acme.shop.v2.api", "CreateInviteOptions"));
        assertThat(call.params()).isEqualTo(ClassName.get("com.acme.shop.v2.api", "CreateInviteParams"));
        assertThat(call.parameter(required(Location.PATH, "ServiceSid")).variable())
                .isEqualTo("serviceSid");
        assertThat(call.parameter(optional(Location.FORM, "RoleSid")))
                .isEqualTo(new MemberNames("ROLE_SID", "roleSid", "roleSid"));
    }

    private static Models chat(String key) {
        return document(key)
                .object("chat.service.channel.invite", "sid", "role_sid")
                .operation(
                        "ChatInvite",
                        "CreateInvite",
                        "POST",
                        INVITES,
                        false,
                        List.of(form(required(Location.FORM, "Identity"), optional(Location.FORM, "RoleSid"))),
                        required(Location.PATH, "ServiceSid"),
                        required(Location.PATH, "ChannelSid"))
                .operation("ChatInvite", "FetchInvite", "GET", INVITES + "/{Sid}");
    }

    @Test
    void a_single_unnamed_document_has_no_package_or_accessor_of_its_own() {
        assertThat(plan(document("")).document(""))
                .isEqualTo(new DocumentNames(
                        "com.acme.shop",
                        "com.acme.shop.api",
                        "com.acme.shop.model",
                        "",
                        ClassName.get("com.acme.shop", "Shop")));
    }

    @ParameterizedTest
    @CsvSource({
        "Chat-V2, chatv2, chatV2",
        "2010-04-01, _20100401, _2010_04_01",
        "class, class_, class_",
        "model, model2, model",
        "aux, aux_, aux",
        "runtime, runtime2, runtime",
        "builder, builder, builder_",
        "\u4e2d, u4e2d, u4e2d",
    })
    void document_keys_become_packages_and_accessors(String key, String segment, String accessor) {
        DocumentNames names = plan(document(key)).document(key);
        assertThat(names.apiPackage()).isEqualTo("com.acme.shop." + segment + ".api");
        assertThat(names.accessor()).isEqualTo(accessor);
    }

    @ParameterizedTest
    @CsvSource({
        "Object, ObjectModel",
        "String, StringModel",
        "list, ListModel",
        "Override, OverrideModel",
        "error, ErrorModel",
        "Record, RecordModel",
        "record, RecordModel",
        "Builder, BuilderModel",
        "Known, KnownModel",
        "ApiClient, ApiClientModel",
        "Con, ConModel",
        "com1, Com1Model",
        "COM\u00b9, Com1Model",
        "class, ClassModel",
        "Uri, Uri",
        "json, Json",
        "2fa, _2fa",
        "Thread, ThreadModel",
        "Optional, OptionalModel",
        "../../evil, Evil",
        "a/b, AB",
        "x;y{}, XY",
    })
    void types_are_not_named_like_types_that_code_means_by_their_simple_name(String schema, String name) {
        assertThat(plan(document("").object(schema)).type(type("", schema)).simpleName())
                .isEqualTo(name);
    }

    @Test
    void types_differ_ignoring_case_and_what_looks_like_its_name_keeps_it() {
        NamePlan plan = plan(document("")
                .object("MY_MODEL")
                .object("my-model")
                .object("MyModel")
                .object("mymodel"));

        assertThat(simpleName(plan, "MyModel")).isEqualTo("MyModel");
        assertThat(simpleName(plan, "mymodel")).isEqualTo("Mymodel2");
        assertThat(simpleName(plan, "MY_MODEL")).isEqualTo("MyModel3");
        assertThat(simpleName(plan, "my-model")).isEqualTo("MyModel4");
    }

    @Test
    void a_schema_of_the_document_keeps_its_name_before_an_inline_one() {
        Models document = document("")
                .object(NameHint.of("Invoice", "line_items", "item"))
                .object("InvoiceLineItemsItem")
                .object("Invoice");
        NamePlan plan = plan(document);

        assertThat(simpleName(plan, "InvoiceLineItemsItem")).isEqualTo("InvoiceLineItemsItem");
        assertThat(simpleName(plan, "Invoice", "line_items", "item")).isEqualTo("InvoiceLineItemsItemValue");
        assertThat(notes(document))
                .containsExactly(
                        "\"Invoice/line_items/item\" becomes InvoiceLineItemsItemValue: InvoiceLineItemsItem is"
                                + " \"InvoiceLineItemsItem\" (openapi.yaml:7:3 #/InvoiceLineItemsItem).");
    }

    @Test
    void an_inline_type_beside_a_schema_is_called_after_what_it_is() {
        NamePlan plan = plan(document("")
                .object("PayRequest")
                .object(NameHint.of("pay", "request"))
                .object("PayResponse")
                .object(NameHint.of("pay", "response"))
                .object(new TypeId("", "#/components/schemas/status"), NameHint.of("status"))
                .object(new TypeId("", "#/components/parameters/status/schema"), NameHint.of("status"))
                .object(new TypeId("", "#/paths/~1a/get/parameters/0/schema"), NameHint.of("status")));

        assertThat(simpleName(plan, "pay", "request")).isEqualTo("PayRequestBody");
        assertThat(simpleName(plan, "pay", "response")).isEqualTo("PayResponseBody");
        assertThat(plan.type(new TypeId("", "#/components/parameters/status/schema"))
                        .simpleName())
                .isEqualTo("StatusParameter");
        assertThat(plan.type(new TypeId("", "#/paths/~1a/get/parameters/0/schema"))
                        .simpleName())
                .as("nothing tells it from the first")
                .isEqualTo("Status2");
    }

    @Test
    void symbols_tell_types_apart_before_numbers_do() {
        NamePlan plan = plan(document("").object("C").object("C#").object("C++"));

        assertThat(List.of(simpleName(plan, "C"), simpleName(plan, "C#"), simpleName(plan, "C++")))
                .containsExactly("C", "CHash", "CPlusPlus");
    }

    private static String simpleName(NamePlan plan, String... hint) {
        return plan.type(type("", hint)).simpleName();
    }

    @ParameterizedTest
    @CsvSource({
        "class, class_, CLASS",
        "getClass, getClass_, GET_CLASS",
        "hashCode, hashCode_, HASH_CODE",
        "notify, notify_, NOTIFY",
        "builder, builder_, BUILDER",
        "additionalProperties, additionalProperties_, ADDITIONAL_PROPERTIES",
        "fields, fields, FIELDS_",
        "values, values, VALUES",
        "to, to, TO",
        "record, record, RECORD",
        "1, _1, _1_",
        "2fa, _2fa, _2FA",
        "'', empty, EMPTY",
        "x-y z, xYZ, X_Y_Z",
        "@type, type, TYPE",
        "+1, plus1, PLUS_1",
        "\u4e2d, u4e2d, U4E2D",
    })
    void properties_get_names_that_models_have_room_for(String wireName, String variable, String constant) {
        assertThat(plan(document("").object("Thing", wireName)).member(type("", "Thing"), wireName))
                .isEqualTo(new MemberNames(constant, variable, variable));
    }

    @Test
    void properties_with_the_same_words_are_told_apart() {
        NamePlan plan = plan(document("")
                .object("Thing", "@type", "type", "_id", "id", "a-b", "a_b", "aB", "line1", "line_1", "ids[]", "ids"));
        Map<String, String> names = Map.ofEntries(
                Map.entry("type", "type"),
                Map.entry("@type", "atType"),
                Map.entry("id", "id"),
                Map.entry("_id", "_id"),
                Map.entry("aB", "aB"),
                Map.entry("a-b", "aDashB"),
                Map.entry("a_b", "aUnderscoreB"),
                Map.entry("line1", "line1"),
                Map.entry("line_1", "lineUnderscore1"),
                Map.entry("ids", "ids"),
                Map.entry("ids[]", "idsArray"));

        names.forEach((wireName, name) -> assertThat(
                        plan.member(type("", "Thing"), wireName).variable())
                .as(wireName)
                .isEqualTo(name));
    }

    @Test
    void common_properties_of_a_union_are_named_too() {
        NamePlan plan = plan(document("").union("Pet", List.of(), "pet_type"));

        assertThat(plan.member(type("", "Pet"), "pet_type").accessor()).isEqualTo("petType");
    }

    @Test
    void enum_constants_are_in_the_order_of_the_values() {
        NamePlan plan = plan(document("")
                .enumeration(
                        "E",
                        "a-b",
                        "a_b",
                        "A B",
                        "",
                        "null",
                        "-1",
                        "1",
                        "1.5",
                        "*",
                        "UNRECOGNIZED",
                        "values",
                        "asc",
                        "ASC",
                        "A; static {}",
                        "\"\n*/",
                        "in-progress",
                        "class",
                        "\ud83d\udc4d",
                        "application/json",
                        "C",
                        "C#",
                        "-name",
                        "name"));

        assertThat(plan.enumConstants(type("", "E")))
                .containsExactly(
                        "A_DASH_B",
                        "A_UNDERSCORE_B",
                        "A_B",
                        "EMPTY",
                        "NULL",
                        "MINUS_1",
                        "VALUE_1",
                        "VALUE_1_5",
                        "STAR",
                        "UNRECOGNIZED_",
                        "VALUES_",
                        "ASC_LOWER_CASE",
                        "ASC",
                        "A_STATIC",
                        "QUOTE_NEWLINE_STAR_SLASH",
                        "IN_PROGRESS",
                        "CLASS",
                        "U1F44D",
                        "APPLICATION_JSON",
                        "C",
                        "C_HASH",
                        "MINUS_NAME",
                        "NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "010, VALUE_010",
        "1080p, VALUE_1080P",
        "2020-01-01, VALUE_2020_01_01",
        "-010, MINUS_010",
        "+1, PLUS_1",
        "14%, VALUE_14",
        "_1, VALUE_1",
        "_id, ID",
        "planB, PLAN_B",
    })
    void a_constant_begins_with_a_letter(String value, String constant) {
        assertThat(plan(document("").enumeration("E", value)).enumConstants(type("", "E")))
                .containsExactly(constant);
    }

    @Test
    void values_that_only_separators_symbols_or_capitals_tell_apart_say_which() {
        List<String> values = List.of(
                "1", "_1", "value_1", "*", "star", "DD.MM", "DD/MM", "asc", "ASC", "Asc", "aSc", "don't", "dont", "up",
                "Up");
        Map<String, String> constants = Map.ofEntries(
                Map.entry("1", "VALUE_1"),
                Map.entry("_1", "UNDERSCORE_1"),
                Map.entry("value_1", "VALUE_UNDERSCORE_1"),
                Map.entry("star", "STAR"),
                Map.entry("*", "ASTERISK"),
                Map.entry("DD.MM", "DD_MM"),
                Map.entry("DD/MM", "DD_SLASH_MM"),
                Map.entry("ASC", "ASC"),
                Map.entry("asc", "ASC_LOWER_CASE"),
                Map.entry("Asc", "ASC_CAPITALIZED"),
                Map.entry("aSc", "A_SC"),
                Map.entry("dont", "DONT"),
                Map.entry("don't", "DON_APOSTROPHE_T"),
                Map.entry("Up", "UP"),
                Map.entry("up", "UP_LOWER_CASE"));

        for (long seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(values);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(plan(document("").enumeration("E", shuffled.toArray(String[]::new)))
                            .enumConstants(type("", "E")))
                    .as("in any order")
                    .containsExactlyElementsOf(shuffled.stream()
                            .map(value -> requireNonNull(constants.get(value)))
                            .toList());
        }
    }

    @Test
    void capitals_that_say_nothing_in_an_enum_end_no_word() {
        NamePlan plan = plan(document("")
                .enumeration("Cmyk", "cyan", "Magenta", "YELLOW", "blacK", "darkBlue")
                .enumeration("Both", "cyan", "Magenta", "YELLOW", "black", "blacK")
                .enumeration("Plan", "plan", "planA", "planB", "Other"));

        assertThat(plan.enumConstants(type("", "Cmyk")))
                .containsExactly("CYAN", "MAGENTA", "YELLOW", "BLACK", "DARK_BLUE");
        assertThat(plan.enumConstants(type("", "Both")))
                .containsExactly("CYAN", "MAGENTA", "YELLOW", "BLACK", "BLAC_K");
        assertThat(plan.enumConstants(type("", "Plan"))).containsExactly("PLAN", "PLAN_A", "PLAN_B", "OTHER");
    }

    @Test
    void names_that_the_document_suggests_for_enum_values_win() {
        NamePlan plan = plan(document("")
                .enumeration(
                        "E",
                        List.of(
                                new EnumValue("1", "LOW_1A", null),
                                new EnumValue("2", "veryHigh", null),
                                new EnumValue("3", "2;}", null),
                                new EnumValue("low_1a", null, null),
                                new EnumValue("5", " ", null),
                                new EnumValue("6", "LOW_1A", null))));

        assertThat(plan.enumConstants(type("", "E")))
                .containsExactly("LOW_1A", "VERY_HIGH", "VALUE_2", "LOW_1A_LOWER_CASE", "VALUE_5", "VALUE_6");
    }

    @Test
    void wrapped_variants_get_names_that_hide_no_other_type() {
        NamePlan plan = plan(document("")
                .object("Cat")
                .object("NumberValue")
                .enumeration("Color", "red")
                .union(
                        "Pet",
                        List.of(
                                variant("Cat", new TypeRef.Named(type("", "Cat"))),
                                variant("string", new TypeRef.Scalar(ScalarType.STRING)),
                                variant("number", new TypeRef.Scalar(ScalarType.DECIMAL)),
                                variant(
                                        "array of string",
                                        new TypeRef.ListOf(new TypeRef.Scalar(ScalarType.STRING), false)),
                                variant("array", new TypeRef.ListOf(TypeRef.any(), false)),
                                variant("", new TypeRef.MapOf(TypeRef.any(), false)),
                                variant("Color", new TypeRef.Named(type("", "Color"))),
                                variant("STRING", new TypeRef.Scalar(ScalarType.URI)),
                                variant(
                                        "array of map of date time",
                                        new TypeRef.ListOf(
                                                new TypeRef.MapOf(new TypeRef.Scalar(ScalarType.DATE_TIME), false),
                                                false)),
                                variant("array", new TypeRef.ListOf(new TypeRef.Named(type("", "Cat")), false)))));

        assertThat(IntStream.range(0, 10).mapToObj(i -> plan.variant(type("", "Pet"), i)))
                .containsExactly(
                        "Cat",
                        "StringValue2",
                        "NumberValueValue",
                        "StringList",
                        "ValueList",
                        "ObjectMap",
                        "ColorValue",
                        "StringValue",
                        "DateTimeMapList",
                        "CatList");
    }

    @ParameterizedTest
    @CsvSource({
        "CreateInvite, createInvite",
        "pets.list, list",
        "get_user-by.id, getUserById",
        "import, import_",
        "wait, wait_",
        "toString, toString_",
        "123, _123",
        "a\"); evil(), aEvil",
        "'', getPetsToysByPetId",
        ", getPetsToysByPetId",
    })
    void methods_are_named_after_the_operation_id(String operationId, String method) {
        NamePlan plan = plan(document("").operation("pets", operationId, "GET", "/v1/pets/{petId}/toys"));

        CallNames call = plan.operation(operationId("", "GET", "/v1/pets/{petId}/toys"))
                .calls()
                .get(0);
        assertThat(call.method()).isEqualTo(method);
        assertThat(call.callMethod()).isEqualTo(method.replaceFirst("_$", "") + "Call");
    }

    @ParameterizedTest
    @CsvSource({
        "/, getRoot",
        "/{id}, getById",
        "/a/{x}/b/{y}.json, getABJsonByXAndY",
        "/v1, getV1",
        "/api/v2/pets, getPets"
    })
    void operations_without_an_id_are_named_after_their_route(String path, String method) {
        NamePlan plan = plan(document("").operation("", null, "GET", path));

        assertThat(plan.operation(operationId("", "GET", path)).calls().get(0).method())
                .isEqualTo(method);
    }

    @Test
    void methods_of_an_api_differ_with_all_their_variants() {
        NamePlan plan = plan(document("")
                .operation("t", "list", "GET", "/a", true, List.of())
                .operation("t", "listPages", "GET", "/b")
                .operation("t", "listCall", "GET", "/c/{d}")
                .operation("t", "dup", "GET", "/e")
                .operation("t", "dup", "GET", "/f")
                .operation("t", "dup", "POST", "/f")
                .operation("other", "list", "GET", "/g"));

        assertThat(method(plan, "GET", "/a")).isEqualTo("list");
        assertThat(method(plan, "GET", "/b")).isEqualTo("listPagesB");
        assertThat(method(plan, "GET", "/c/{d}")).isEqualTo("listCallCByD");
        assertThat(method(plan, "GET", "/e")).isEqualTo("dup");
        assertThat(method(plan, "GET", "/f")).isEqualTo("dupF");
        assertThat(method(plan, "POST", "/f")).isEqualTo("dupPostF");
        assertThat(method(plan, "GET", "/g")).isEqualTo("list");
    }

    @Test
    void the_constant_of_an_operation_is_not_what_a_parameter_could_be() {
        NamePlan plan = plan(document("").operation("t", "1", "GET", "/a", optional(Location.QUERY, "1")));

        OperationNames names = plan.operation(operationId("", "GET", "/a"));
        assertThat(names.constant()).isEqualTo("OPERATION_1");
        assertThat(names.calls().get(0).parameter(optional(Location.QUERY, "1")).variable())
                .isEqualTo("_1Value");
    }

    private static String method(NamePlan plan, String method, String path) {
        return plan.operation(operationId("", method, path)).calls().get(0).method();
    }

    /** A variable obscures a type of its name: {@code T.codec()} would be a method of the constant (JLS 6.4.2). */
    @Test
    void a_constant_never_has_the_name_of_a_type() {
        NamePlan plan = plan(document("")
                .object("T", "s3", "t")
                .enumeration("S3", "a", "b")
                .operation("tag", "t", "GET", "/t")
                .operation("tag", "S3", "GET", "/s3"));

        assertThat(plan.operation(operationId("", "GET", "/t")).constant()).isEqualTo("T_");
        assertThat(plan.operation(operationId("", "GET", "/s3")).constant()).isEqualTo("S3_");
        assertThat(plan.member(type("", "T"), "s3").constant()).isEqualTo("S3_");
        assertThat(plan.member(type("", "T"), "t").constant()).isEqualTo("T_");
    }

    @Test
    void further_bodies_are_named_after_their_media_type() {
        Parameter field = optional(Location.FORM, "f");
        NamePlan plan = plan(document("")
                .operation(
                        "t",
                        "send",
                        "POST",
                        "/send",
                        false,
                        List.of(
                                json("application/json", TypeRef.any()),
                                form(field),
                                multipart(field),
                                text("text/plain; charset=utf-8"),
                                binary("application/octet-stream"),
                                binary("application/xml"),
                                json("application/merge-patch+json", TypeRef.any()),
                                json("application/json;v=2", TypeRef.any()),
                                json("text/json", TypeRef.any()),
                                binary("*/*"))));

        OperationNames names = plan.operation(operationId("", "POST", "/send"));
        assertThat(names.calls().stream().map(CallNames::method))
                .containsExactly(
                        "send",
                        "sendAsForm",
                        "sendAsMultipart",
                        "sendAsText",
                        "sendAsBytes",
                        "sendAsXml",
                        "sendAsMergePatch",
                        "sendAsApplicationJsonV2",
                        "sendAsJson",
                        "sendAsAny");
        assertThat(names.calls().stream().map(CallNames::callMethod)).contains("sendAsFormCall");
        assertThat(names.calls().get(1).options().simpleName()).isEqualTo("SendAsFormOptions");
    }

    @Test
    void classes_of_the_api_package_differ_ignoring_case() {
        Parameter option = optional(Location.QUERY, "q");
        NamePlan plan = plan(document("x")
                .operation("pets", "list", "GET", "/a", option)
                .operation("users", "List", "GET", "/b", option)
                .operation("t", "getuser", "GET", "/c", option)
                .operation("t", "getUser", "GET", "/d", option)
                .operation("t", "request", "GET", "/e", option)
                .operation("Api", "none", "GET", "/f")
                .operation("", "none", "GET", "/g")
                .operation("PETS", "none", "GET", "/h"));

        assertThat(options(plan, "/a")).isEqualTo("ListOptions");
        assertThat(options(plan, "/b")).isEqualTo("UsersListOptions");
        assertThat(options(plan, "/c")).isEqualTo("TGetuserOptions");
        assertThat(options(plan, "/d")).isEqualTo("GetUserOptions");
        assertThat(plan.resource("x", "Api").api().simpleName()).isEqualTo("ApiApi");
        assertThat(plan.resource("x", "").api().simpleName()).isEqualTo("DefaultApi");
        assertThat(plan.resource("x", "").accessor()).isEqualTo("defaultApi");
        assertThat(plan.resource("x", "pets").api().simpleName()).isEqualTo("PetsLowerCaseApi");
        assertThat(plan.resource("x", "PETS").implementation().simpleName()).isEqualTo("PetsApiClient");
    }

    private static String options(NamePlan plan, String path) {
        return plan.operation(operationId("x", "GET", path))
                .calls()
                .get(0)
                .options()
                .simpleName();
    }

    @Test
    void parameters_of_the_same_name_are_told_apart_by_their_place() {
        NamePlan plan = plan(document("")
                .operation(
                        "t",
                        "op",
                        "GET",
                        "/t/{id}",
                        required(Location.PATH, "id"),
                        optional(Location.HEADER, "id"),
                        optional(Location.QUERY, "id"),
                        optional(Location.QUERY, "options"),
                        optional(Location.QUERY, "StartTime"),
                        optional(Location.QUERY, "StartTime>"),
                        optional(Location.QUERY, "StartTime<"),
                        optional(Location.QUERY, "filter[name]"),
                        optional(Location.COOKIE, "X-Y"),
                        optional(Location.QUERY, "to")));

        CallNames call =
                plan.operation(operationId("", "GET", "/t/{id}")).calls().get(0);
        assertThat(call.parameter(required(Location.PATH, "id")).variable()).isEqualTo("id");
        assertThat(call.parameter(optional(Location.QUERY, "id")).variable()).isEqualTo("idQuery");
        assertThat(call.parameter(optional(Location.HEADER, "id")).variable()).isEqualTo("idHeader");
        assertThat(call.parameter(optional(Location.QUERY, "options")).variable())
                .isEqualTo("options_");
        assertThat(call.parameter(optional(Location.QUERY, "StartTime>")).variable())
                .isEqualTo("startTimeAfter");
        assertThat(call.parameter(optional(Location.QUERY, "StartTime<")).variable())
                .isEqualTo("startTimeBefore");
        assertThat(call.parameter(optional(Location.QUERY, "filter[name]")).variable())
                .isEqualTo("filterName");
        assertThat(call.parameter(optional(Location.COOKIE, "X-Y")).variable()).isEqualTo("xY");
        assertThat(call.parameter(optional(Location.QUERY, "to")).variable()).isEqualTo("to");
    }

    @ParameterizedTest
    @CsvSource({
        "Invite, id, invite",
        "Invite, invite, body",
        "a.very.long.name, id, body",
        "class, id, class_",
        "Options, id, options_"
    })
    void a_body_is_named_after_its_model(String model, String parameter, String argument) {
        NamePlan plan = plan(document("")
                .object(model)
                .operation(
                        "t",
                        "op",
                        "PUT",
                        "/t",
                        false,
                        List.of(json("application/json", new TypeRef.Named(type("", model)))),
                        required(Location.QUERY, parameter)));

        assertThat(plan.operation(operationId("", "PUT", "/t")).calls().get(0).bodyArgument())
                .isEqualTo(argument);
    }

    @Test
    void a_body_without_a_name_of_its_own_is_the_body() {
        NamePlan plan = plan(document("")
                .operation(
                        "t", "op", "PUT", "/t", false, List.of(text("text/plain")), required(Location.QUERY, "body")));

        assertThat(plan.operation(operationId("", "PUT", "/t")).calls().get(0).bodyArgument())
                .isEqualTo("requestBody");
    }

    @Test
    void methods_leave_out_the_tag_and_the_classes_of_their_inputs_keep_it() {
        NamePlan plan = plan(document("")
                .operation("repos", "repos/get", "GET", "/repos/{id}", optional(Location.QUERY, "full"))
                .operation("users", "users/get", "GET", "/users/{id}", optional(Location.QUERY, "full")));

        CallNames repo =
                plan.operation(operationId("", "GET", "/repos/{id}")).calls().get(0);
        CallNames user =
                plan.operation(operationId("", "GET", "/users/{id}")).calls().get(0);
        assertThat(List.of(repo.method(), repo.callMethod(), user.method())).containsExactly("get", "getCall", "get");
        assertThat(repo.options().simpleName()).isEqualTo("ReposGetOptions");
        assertThat(user.options().simpleName()).isEqualTo("UsersGetOptions");
    }

    @Test
    void a_method_keeps_its_tag_where_another_operation_is_called_like_the_rest() {
        NamePlan plan = plan(document("")
                .operation("repos", "repos/get", "GET", "/a")
                .operation("repos", "get", "GET", "/b")
                .operation("repos", "repos/list", "GET", "/c")
                .operation("repos", null, "POST", "/c"));

        assertThat(List.of("/a", "/b", "/c").stream()
                        .map(path -> plan.operation(operationId("", "GET", path))
                                .calls()
                                .get(0)
                                .method()))
                .containsExactly("reposGet", "get", "list");
        assertThat(plan.operation(operationId("", "POST", "/c")).calls().get(0).method())
                .isEqualTo("postC");
    }

    @Test
    void other_bodies_of_a_method_without_its_tag_keep_it_in_their_classes() {
        NamePlan plan = plan(document("")
                .operation(
                        "repos",
                        "repos/add",
                        "POST",
                        "/a",
                        false,
                        List.of(json("application/json", TypeRef.any()), form(optional(Location.FORM, "x")))));

        CallNames form = plan.operation(operationId("", "POST", "/a")).calls().get(1);
        assertThat(form.method()).isEqualTo("addAsForm");
        assertThat(form.options().simpleName()).isEqualTo("ReposAddAsFormOptions");
    }

    @Test
    void accessors_follow_tags_whatever_the_paths_share() {
        NamePlan plan = plan(document("")
                .operation("Animals", "a", "GET", "/pets")
                .operation("Vets", "b", "GET", "/pets/vets")
                .operation("pets", "c", "GET", "/clinics")
                .operation("wait", "d", "GET", "/")
                .operation("import", "e", "GET", "/import")
                .operation("", "f", "GET", "/d"));

        assertThat(accessors(plan, "Animals", "Vets", "pets", "wait", "import", ""))
                .containsExactly("animals", "vets", "pets", "waitApi", "importApi", "defaultApi");
    }

    @ParameterizedTest
    @CsvSource({
        "ShopOrders, orders",
        "shop, shop",
        "Orders API, orders",
        "API, api",
        "Shop API, shop",
        "OrderShop, orderShop",
        "shopping cart, shoppingCart",
        "Shop Import, importApi",
    })
    void accessors_do_not_repeat_the_client(String tag, String accessor) {
        assertThat(accessors(plan(document("").operation(tag, "a", "GET", "/a")), tag))
                .containsExactly(accessor);
    }

    @ParameterizedTest
    @CsvSource({
        "ShopV2Order, order",
        "V2Order, order",
        "V2, v2",
        "Shop Order, order",
        "Shop V1 Order, v1Order",
        "Order V2, orderV2",
    })
    void accessors_do_not_repeat_the_document(String tag, String accessor) {
        NamePlan plan = plan(document("v2").operation(tag, "a", "GET", "/a"));

        assertThat(plan.resource("v2", tag).accessor()).isEqualTo(accessor);
    }

    @Test
    void of_two_tags_that_differ_in_the_name_of_the_client_the_shorter_keeps_its_accessor() {
        NamePlan plan = plan(document("")
                .operation("Shop Orders", "a", "GET", "/a")
                .operation("Orders", "b", "GET", "/b")
                .operation("shop_orders", "c", "GET", "/c"));

        assertThat(accessors(plan, "Shop Orders", "Orders", "shop_orders"))
                .containsExactly("shopOrders", "orders", "orders2");
    }

    private static List<String> accessors(NamePlan plan, String... tags) {
        return Arrays.stream(tags).map(tag -> plan.resource("", tag).accessor()).toList();
    }

    @Test
    void accessors_can_be_set() {
        Problems problems = new Problems();
        NamePlan plan = plan(
                problems,
                Map.of("a", "myAPI", "d", "myAPI", "none", "x"),
                document("")
                        .operation("a", "a", "GET", "/a")
                        .operation("d", "d", "GET", "/d")
                        .operation("e", "e", "GET", "/myAPI"));

        assertThat(accessors(plan, "a", "d", "e")).containsExactly("myAPI", "d", "e");
        assertThat(problems.all())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::message)
                .containsExactly("Accessor \"myAPI\" of tag \"d\" is taken. Choose another.");
        assertThat(problems.all())
                .filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::message)
                .containsExactly("No operation has the tag \"none\". Remove it or correct it.");
    }

    @Test
    void a_scheme_that_is_the_only_one_of_its_kind_is_named_after_its_kind() {
        NamePlan plan = plan(
                document("v1").scheme("accountSid_authToken", SecurityScheme.Basic::new),
                document("v2")
                        .scheme("accountSid_authToken", SecurityScheme.Basic::new)
                        .scheme("key one", scheme -> new ApiKey(scheme, ApiKey.In.HEADER, "X-Key"))
                        .scheme("timeout", scheme -> new ApiKey(scheme, ApiKey.In.QUERY, "key"))
                        .scheme("oauth", scheme -> new SecurityScheme.AccessToken(scheme, List.of(), List.of()))
                        .scheme("x", scheme -> new SecurityScheme.Bearer(scheme, null))
                        .scheme(
                                "y",
                                scheme -> new SecurityScheme.ClientCredentials(
                                        scheme, "https://example.com/token", List.of(), List.of()))
                        .scheme("z", scheme -> new SecurityScheme.OtherHttp(scheme, null)));

        assertThat(plan.schemeMethod("v1", "accountSid_authToken")).isEqualTo("basicAuth");
        assertThat(plan.schemeMethod("v2", "accountSid_authToken")).isEqualTo("basicAuth");
        assertThat(plan.schemeMethod("v2", "key one")).isEqualTo("keyOne");
        assertThat(plan.schemeMethod("v2", "timeout")).isEqualTo("timeoutAuth");
        assertThat(plan.schemeMethod("v2", "oauth")).isEqualTo("accessToken");
        assertThat(plan.schemeMethod("v2", "x")).isEqualTo("bearerToken");
        assertThat(plan.schemeMethod("v2", "y")).isEqualTo("clientCredentials");
        assertThat(plan.schemeMethod("v2", "z")).isEqualTo("authorization");
    }

    private static String shared(NamePlan plan, String object) {
        return plan.shared(type("", object))
                .map(names -> names.type().simpleName())
                .orElse("");
    }

    @Test
    void the_interface_of_a_parent_is_named_after_its_class() {
        NamePlan plan = plan(document("")
                .object("Pet", "name")
                .object("pet", "size")
                .object("List", "items")
                .object("2fa", "code")
                .object("Dog", "name", "size", "items", "code")
                .below("Pet", "pet", "List", "2fa"));

        assertThat(shared(plan, "Pet")).isEqualTo("PetProperties");
        assertThat(shared(plan, "pet")).isEqualTo("Pet2Properties");
        assertThat(shared(plan, "List")).isEqualTo("ListModelProperties");
        assertThat(shared(plan, "2fa")).isEqualTo("_2faProperties");
        assertThat(shared(plan, "Dog")).isEmpty();
        assertThat(plan.shared(type("", "Pet")).orElseThrow().type().packageName())
                .isEqualTo("com.acme.shop.model");
    }

    @Test
    void a_schema_keeps_its_name_before_an_interface() {
        Models document = document("")
                .object(NameHint.of("Pet", "properties"))
                .object("PETPROPERTIES")
                .object("Pet", "name")
                .object("Dog", "name")
                .below("Pet");
        NamePlan plan = plan(document);

        assertThat(simpleName(plan, "PETPROPERTIES")).isEqualTo("Petproperties");
        assertThat(simpleName(plan, "Pet", "properties")).isEqualTo("PetPropertiesValue");
        assertThat(shared(plan, "Pet")).isEqualTo("PetMembers");
        assertThat(notes(document))
                .contains("\"Pet properties\" becomes PetMembers: PetProperties is \"PETPROPERTIES\""
                        + " (openapi.yaml:7:3 #/PETPROPERTIES).");
    }

    @Test
    void a_new_child_changes_no_name() {
        NamePlan before = plan(document("")
                .object("Pet", "name")
                .object("PetProperties")
                .object("pet", "size")
                .object("pet_properties", "a")
                .object("Dog", "name")
                .below("Pet"));
        NamePlan after = plan(document("")
                .object("Pet", "name")
                .object("PetProperties")
                .object("pet", "size")
                .object("pet_properties", "a")
                .object("Dog", "name")
                .below("Pet")
                .object("Cat", "name", "size", "a")
                .below("Pet", "pet", "pet_properties")
                .object("Puppy", "name")
                .below("Dog"));

        for (String object : List.of("Pet", "PetProperties", "pet", "pet_properties", "Dog")) {
            assertThat(simpleName(after, object)).isEqualTo(simpleName(before, object));
        }
        assertThat(shared(before, "Pet")).isEqualTo("PetMembers");
        assertThat(shared(after, "Pet")).isEqualTo("PetMembers");
        assertThat(shared(after, "Dog")).isEqualTo("DogProperties");
        assertThat(shared(after, "pet")).isEqualTo("Pet2Properties");
        assertThat(shared(after, "pet_properties")).isEqualTo("PetProperties2Properties");
    }

    @Test
    void an_accessor_that_has_another_name_below_is_not_shared() {
        NamePlan plan = plan(document("")
                .object("Animal", "a-b", "id")
                .object("Pet", "a-b", "id")
                .below("Animal")
                .object("Dog", "a-b", "aB", "id")
                .below("Pet")
                .object("Cat", "a-b", "id")
                .below("Pet")
                .object("Kitten", "a-b", "id")
                .below("Cat")
                .object("Hidden", "a-b")
                .object("HiddenChild", "a-b", "aB")
                .below("Hidden"));

        assertThat(plan.member(type("", "Dog"), "a-b").accessor()).isEqualTo("aDashB");
        assertThat(plan.shared(type("", "Animal")).orElseThrow().members()).containsExactly("id");
        assertThat(plan.shared(type("", "Pet")).orElseThrow().members()).containsExactly("id");
        assertThat(plan.shared(type("", "Cat")).orElseThrow().members()).containsExactlyInAnyOrder("a-b", "id");
        assertThat(shared(plan, "Hidden")).isEmpty();
    }

    @Test
    void asking_for_what_is_not_in_the_model_is_an_error() {
        NamePlan plan = plan(document(""));

        assertThatThrownBy(() -> plan.type(type("", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.resource("", "x")).hasMessageContaining("resource x");
    }

    @Test
    void options_that_nobody_has_checked_are_an_error() {
        assertThatThrownBy(() -> new NamingOptions("a..b", "C", "a.b.runtime", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NamingOptions("a.b", "class", "a.b.runtime", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NamingOptions("a.b", "C", "a.b.runtime", Map.of("tag", "getClass")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
