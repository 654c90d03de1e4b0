package dev.sdkpoet.benchmarks.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriversTest {
    @TempDir
    Path folder;

    @Test
    void each_user_of_a_driver_has_its_own_classes() throws Exception {
        write("class Driver {}");

        assertThat(drivers().compile("some", "now", List.of()).resolve("Driver.class"))
                .exists();
        assertThat(drivers().compile("some", "before", List.of())).isEqualTo(folder.resolve("classes/before/some"));
    }

    @Test
    void a_driver_that_does_not_fit_is_an_error_with_the_place_and_the_remedy() throws Exception {
        write("class Driver { Missing missing; }");

        assertThatThrownBy(() -> drivers().compile("some", "before", List.of()))
                .hasMessageContaining("doesn't fit what it drives. Change it, or compare with a later revision.")
                .hasMessageContaining("Driver.java:1");
    }

    private Drivers drivers() {
        return new Drivers(folder.resolve("drivers"), folder.resolve("classes"));
    }

    private void write(String source) throws IOException {
        Path driver = Files.createDirectories(folder.resolve("drivers/some")).resolve("Driver.java");
        Files.writeString(driver, source);
    }
}
