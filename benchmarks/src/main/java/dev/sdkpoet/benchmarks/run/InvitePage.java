package dev.sdkpoet.benchmarks.run;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page of invites, as the server sends it. */
final class InvitePage {
    static final int INVITES = 50;

    private static final String SERVICE = "IS5a6b7c8d5a6b7c8d5a6b7c8d5a6b7c8d";
    private static final String CHANNEL = "CH9e8d7c6b9e8d7c6b9e8d7c6b9e8d7c6b";
    private static final String URL =
            "https://chat.twilio.com/v2/Services/" + SERVICE + "/Channels/" + CHANNEL + "/Invites";

    private InvitePage() {}

    static byte[] json() {
        String invites =
                IntStream.range(0, INVITES).mapToObj(InvitePage::invite).collect(Collectors.joining(","));
        String json = """
                {"invites":[%1$s],"meta":{"first_page_url":"%2$s?PageSize=50&Page=0","key":"invites",\
                "next_page_url":"%2$s?PageSize=50&Page=2&PageToken=PTIN31","page":1,"page_size":50,\
                "previous_page_url":"%2$s?PageSize=50&Page=0","url":"%2$s?PageSize=50&Page=1"}}""".formatted(invites, URL);
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String invite(int number) {
        String sid = String.format(Locale.ROOT, "IN%032x", number);
        return String.format(Locale.ROOT, """
                {"sid":"%1$s","account_sid":"AC1f2e3d4c1f2e3d4c1f2e3d4c1f2e3d4c","channel_sid":"%3$s",\
                "service_sid":"%2$s","identity":"user-%4$d","date_created":"2024-03-18T14:02:%4$02dZ",\
                "date_updated":"2024-03-19T08:30:%4$02dZ","role_sid":"RL2b4d6f802b4d6f802b4d6f802b4d6f80",\
                "created_by":"carol","url":"%5$s/%1$s"}""", sid, SERVICE, CHANNEL, number, URL);
    }
}
