package dev.sdkpoet.twilio.chat;

/** Values that the tests share. */
final class Samples {
    static final String SERVICE = "IS0123456789abcdef0123456789abcdef";
    static final String CHANNEL = "CH0123456789abcdef0123456789abcdef";
    static final String SID = "IN0123456789abcdef0123456789abcdef";
    static final String ROLE = "RL0123456789abcdef0123456789abcdef";

    private Samples() {}

    static String invite(String version, String sid) {
        return """
                {"sid":"%s","account_sid":"AC0123456789abcdef0123456789abcdef","service_sid":"%s","channel_sid":"%s",\
                "identity":"alice","role_sid":"%s","created_by":"system","date_created":"2015-07-30T20:00:00Z",\
                "date_updated":"2015-07-30T20:00:01Z","url":"https://chat.twilio.com/%s/Services/%s/Channels/%s/Invites/%s"}""".formatted(sid, SERVICE, CHANNEL, ROLE, version, SERVICE, CHANNEL, sid);
    }

    static String page(String version, String next, String... invites) {
        String url = next == null ? "null" : "\"" + next + "\"";
        return """
                {"invites":[%s],"meta":{"first_page_url":"https://chat.twilio.com/%s","key":"invites","next_page_url":%s,\
                "page":0,"page_size":50,"previous_page_url":null,"url":"https://chat.twilio.com/%s"}}""".formatted(String.join(",", invites), version, url, version);
    }
}
