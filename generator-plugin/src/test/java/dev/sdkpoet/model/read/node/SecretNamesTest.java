package dev.sdkpoet.model.read.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarType.STRING);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "vcs_password",
                "client_secret",
                "clientSecret",
                "secret",
                "Access-Token",
                "refreshToken",
                "authToken",
                "PRIVATE_KEY",
                "aws.secret_access_key",
                "pem"
            })
    void names_that_leave_no_doubt_are_secrets(String name) {
        assertThat(SecretNames.isSecret(name, STRING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "page_token",
                "key",
                "public_key",
                "secretary",
                "secret_name",
                "password_hint",
                "stem",
                "access_token_url",
                ""
            })
    void names_that_may_mean_something_else_are_not(String name) {
        assertThat(SecretNames.isSecret(name, STRING)).isFalse();
    }

    @Test
    void only_texts_are_secrets() {
        assertThat(SecretNames.isSecret("password", new TypeRef.Scalar(ScalarType.BOOLEAN)))
                .isFalse();
    }
}
