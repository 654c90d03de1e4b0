package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What requests of unusual kinds look like to a real server. */
class RequestKindsTest {
    private static GeneratedClient client(String name) throws IOException {
        return GeneratedClient.of(GoldenCase.CASES.resolve(name).resolve("openapi.yaml"));
    }

    @Test
    void days_are_days_and_periods_can_be_sent_wherever_a_duration_can() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{\"period\":\"P1Y2M\",\"breaks\":[\"PT960H\"]}")) {
            assertThat(client("durations").run("""
                    java.time.Duration forty = java.time.Duration.ofDays(40);
                    java.time.Period year = java.time.Period.ofYears(1);
                    Example api = %s;
                    Plan plan = Plan.builder().period(year).breaks(List.of(forty)).limits(Map.of("a", forty)).weight(2).build();
                    Plan read = api.plans().putPlan(forty, year, 35625, plan, PutPlanOptions.builder()
                            .pauses(List.of(forty, year)).xTtl(year).age(forty).ages(plan).build());
                    api.plans().putPlan(forty, forty, 0.5, read);
                    api.plans().createReminder(year, CreateReminderOptions.builder().again(List.of(forty)).weight(3.0).build());
                    return read.member("period").orElseThrow();
                    """.formatted(server.client()))).isEqualTo("\"P1Y2M\"");
            assertThat(server.received())
                    .extracting(LoopbackServer.Received::line)
                    .containsExactly("""
                            PUT /plans/P40D?window=P1Y&weight=35625&pauses=P40D&pauses=P1Y&ages%5Bperiod%5D=P1Y\
                            &ages%5Bbreaks%5D%5B0%5D=P40D&ages%5Blimits%5D%5Ba%5D=P40D&ages%5Bweight%5D=2
                            {"period":"P1Y","breaks":["P40D"],"limits":{"a":"P40D"},"weight":2}""", """
                            PUT /plans/P40D?window=P40D&weight=0.5
                            {"period":"P1Y2M","breaks":["PT960H"]}""", """
                            POST /reminders
                            after=P1Y&again=P40D&weight=3""");
            assertThat(server.received().get(0).header("X-Ttl")).isEqualTo("P1Y");
            assertThat(server.received().get(0).header("Cookie")).isEqualTo("age=P40D");
        }
    }
}
