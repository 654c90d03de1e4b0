package dev.sdkpoet.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedResourcesTest {
    private static final String HEADER = "# " + GeneratedFile.HEADER + "\n";
    private static final String SERVICES = "META-INF/services/example.Module";

    @TempDir
    Path folder;

    @Test
    void a_file_has_the_lines_of_all_clients_each_once() throws IOException {
        write("pets/" + SERVICES, HEADER + "a.Pets\n");
        write("shop/" + SERVICES, Seal.seal(HEADER + "a.Shop\na.Pets\n"));
        write("sources/" + SERVICES, "a.Own\n");

        assertThat(update("sources", "missing", "pets", "shop")).isTrue();

        assertThat(folder.resolve("merged").resolve(SERVICES)).hasContent(HEADER + "a.Pets\na.Shop\n");
    }

    @Test
    void what_no_client_has_any_more_goes_and_what_others_wrote_stays() throws IOException {
        write("pets/" + SERVICES, HEADER + "a.Pets\n");
        write("pets/META-INF/spring/other", HEADER + "a.Pets\n");
        update("pets");
        write("merged/META-INF/own", "own\n");
        Files.delete(folder.resolve("pets").resolve(SERVICES));

        assertThat(update("pets")).isTrue();
        assertThat(folder.resolve("merged").resolve(SERVICES)).doesNotExist();
        assertThat(folder.resolve("merged/META-INF/spring/other")).exists();

        assertThat(update()).isFalse();
        assertThat(folder.resolve("merged/META-INF/spring/other")).doesNotExist();
        assertThat(folder.resolve("merged/META-INF/own")).hasContent("own\n");
    }

    @Test
    void a_file_that_stays_the_same_is_not_touched() throws IOException {
        write("pets/" + SERVICES, HEADER + "a.Pets\n");
        update("pets");
        Path merged = folder.resolve("merged").resolve(SERVICES);
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(merged, before);

        update("pets");

        assertThat(Files.getLastModifiedTime(merged)).isEqualTo(before);
    }

    private boolean update(String... roots) {
        return new MergedResources(folder.resolve("merged"))
                .update(List.of(roots).stream().map(folder::resolve).toList());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
