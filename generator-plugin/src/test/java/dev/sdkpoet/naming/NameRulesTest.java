package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted. What isn't is in {@code UserNamesTest}, and that all of this compiles in {@code AcceptedNamesTest}. */
class NameRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"com.acme", "a", "com.acme._2fa.v1", "dev.sdkpoet.twilio.chat", "org.open.module", "javax.shop"})
    void a_usual_package_is_allowed(String name) {
        assertThat(NameRules.basePackage(name)).isEmpty();
        assertThat(NameRules.moduleName(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TwilioChat", "Api", "X", "_2fa", "Controller", "Contacts", "Runtime2", "PetClient"})
    void a_usual_name_of_a_client_is_allowed(String name) {
        assertThat(NameRules.clientName(name, "com.acme")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v-1", "con", "class", "A_"})
    void a_usual_name_of_a_document_is_allowed(String name) {
        assertThat(NameRules.document(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invites", "record", "myAPI", "con", "String"})
    void a_usual_name_of_an_accessor_is_allowed(String name) {
        assertThat(NameRules.accessor("tag", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme", "pets-client", "a_b", "9", "A.B"})
    void a_usual_coordinate_is_allowed(String value) {
        assertThat(NameRules.coordinate(value, "")).isEmpty();
        assertThat(NameRules.directories(value, true)).isEmpty();
        assertThat(NameRules.version(value + "+1")).isEmpty();
    }
}
