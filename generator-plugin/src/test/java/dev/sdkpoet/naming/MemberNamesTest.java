package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberNamesTest {

    @ParameterizedTest
    @CsvSource({
        "roleSid, role_sid, true",
        "roleSid, RoleSid, true",
        "sid, sid, true",
        "xRequestId, X-Request-Id, true",
        "_2fa, 2fa, true",
        "atType, @type, false",
        "starStarStar, ***, false",
        "underscore, _, false",
        "startTimeBefore, StartTime<, false",
        "fields2, fields, false",
        "class_, class, true",
    })
    void a_java_name_tells_the_name_on_the_wire_or_does_not(String javaName, String wireName, boolean isObvious) {
        assertThat(MemberNames.isObviousFrom(javaName, wireName)).isEqualTo(isObvious);
    }
}
