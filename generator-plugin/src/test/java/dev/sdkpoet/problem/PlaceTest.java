package dev.sdkpoet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void a_file_is_named_as_its_user_sees_it() throws IOException {
        try (FileSystem linux = Jimfs.newFileSystem(Configuration.unix())) {
            Path here = linux.getPath("/work/app");
            assertThat(Place.fileName(linux.getPath("/work/app/api/pets.yaml"), here))
                    .isEqualTo("api/pets.yaml");
            assertThat(Place.fileName(linux.getPath("/work/pets.yaml"), here)).isEqualTo("../pets.yaml");
            assertThat(Place.fileName(linux.getPath("./a\\b.yaml"), here)).isEqualTo("a\\b.yaml");
        }
    }

    @Test
    void a_file_on_a_different_drive_has_its_whole_path() throws IOException {
        Configuration drives =
                Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build();
        try (FileSystem windows = Jimfs.newFileSystem(drives)) {
            Path here = windows.getPath("C:\\work");
            assertThat(Place.fileName(windows.getPath("C:\\work\\api\\pets.yaml"), here))
                    .isEqualTo("api/pets.yaml");
            assertThat(Place.fileName(windows.getPath("D:\\pets.yaml"), here)).isEqualTo("D:/pets.yaml");
        }
    }
}
