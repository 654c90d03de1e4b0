package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateInvite | create invite",
                "ChatV2Invite | chat v2 invite",
                "chat.v2.service.channel.invite | chat v2 service channel invite",
                "get_user-by.id | get user by id",
                "HTTPStatusURL | http status url",
                "SIDs | sids",
                "userIDs | user ids",
                "URLsByHost | urls by host",
                "deviceID | device id",
                "MY_MODEL | my model",
                "iOSVersion | ios version",
                "OAuth2Token | oauth2 token",
                "oauth2 | oauth2",
                "IPv4Address | ipv4 address",
                "SHA256WithRSA | sha256 with rsa",
                "2FA | 2fa",
                "4w_vehicle | 4w vehicle",
                "v1.2.Foo | v1 2 foo",
                "StartTime> | start time after",
                "StartTime< | start time before",
                "Page<User> | page user",
                "Map<String,List<User>> | map string list user",
                "-1 | minus 1",
                "+1 | plus 1",
                "-1.5 | minus 1 5",
                "-name | name",
                "name[] | name",
                "don't care | dont care",
                "user\u2019s | users",
                "@type | type",
                "$ref | ref",
                "caf\u00e9 | cafe",
                "cafe\u0301 | cafe",
                "Stra\u00dfe | strasse",
                "\u00c6r\u00f8 | aero",
                "\u0130stanbul | istanbul",
                "\u0131\u015f\u0131k | isik",
                "\u212aelvin | kelvin",
                "\uff21\uff22\uff23 | abc",
                "\ufb01le | file",
                "x\u00b2 | x2",
                "\u4e2d\u6587 | u4e2d u6587",
                "\u0434\u0430 | u0434 u0430",
                "price \u20ac | price",
                "a\u200bb | ab",
                "\u202ename | name",
            })
    void names_are_read_as_words(String text, String words) {
        assertThat(String.join(" ", Words.of(text).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "* ~ star",
                "<= ~ less equals",
                "!= ~ not equals",
                "- ~ minus",
                "_ ~ underscore",
                "@ ~ at",
                "\" \" ~ space",
                "\u00a0 ~ space",
                "\ud83d\udc4d ~ u1f44d",
                "\u2264 ~ u2264",
                "\"\" ~ empty",
                "\u200b ~ empty",
            })
    void a_text_without_letters_is_spelled(String text, String words) {
        assertThat(String.join(" ", Words.of(text).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "@type ~ at type",
                "c# ~ c hash",
                "c++ ~ c plus plus",
                "A- ~ a minus",
                "-name ~ minus name",
                "a-b ~ a b",
                "$ref ~ dollar ref",
                "_id ~ _ id",
                "__v ~ _ _ v",
                "ids[] ~ ids array",
                "price \u20ac ~ price u20ac",
                ".well-known ~ dot well known",
            })
    void symbols_can_be_spelled(String text, String words) {
        assertThat(String.join(" ", Words.spelled(text).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "role_sid, roleSid, RoleSid, ROLE_SID, rolesid",
        "HTTPStatusURL, httpStatusUrl, HttpStatusUrl, HTTP_STATUS_URL, httpstatusurl",
        "v1.2, v1_2, V1_2, V1_2, v12",
        "line 1 2 3, line1_2_3, Line1_2_3, LINE_1_2_3, line123",
    })
    void words_are_spelled_in_every_style(String text, String camel, String type, String constant, String flat) {
        Words words = Words.of(text);
        assertThat(words.lowerCamel()).isEqualTo(camel);
        assertThat(words.upperCamel()).isEqualTo(type);
        assertThat(words.upperSnake()).isEqualTo(constant);
        assertThat(words.flat()).isEqualTo(flat);
    }

    @Test
    void control_characters_are_spelled_when_there_is_nothing_else() {
        assertThat(Words.of("\u0001").words()).containsExactly("u0001");
        assertThat(Words.of("a\u0000b").words()).containsExactly("a", "b");
    }

    @Test
    void leading_underscores_are_written_as_they_are() {
        assertThat(Words.spelled("_id").lowerCamel()).isEqualTo("_id");
        assertThat(Words.spelled("__typeName").upperSnake()).isEqualTo("__TYPE_NAME");
        assertThat(Words.spelled("_id").upperCamel()).isEqualTo("_Id");
    }
}
