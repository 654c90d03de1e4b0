package dev.sdkpoet.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What extensions are compiled against, a line for each type and member. {@code -Drecreate=true} writes the list; a line may go away or
 * change in a new major version only.
 */
class SpiSignaturesTest {
    private static final Path LIST = Path.of("src/test/resources/spi-signatures.txt");
    private static final Path SOURCES = Path.of("src/main/java/dev/sdkpoet/spi");

    @Test
    void the_interface_for_extensions_is_the_listed_one() throws IOException {
        String actual = String.join("\n", signatures()) + "\n";
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(LIST, actual);
        }

        assertThat(Files.readString(LIST)).isEqualTo(actual);
    }

    @Test
    void it_is_small_and_shows_nothing_else_of_sdkpoet() throws IOException {
        assertThat(types()).hasSizeLessThanOrEqualTo(10);
        assertThat(String.join("\n", signatures()).replace("dev.sdkpoet.spi.", ""))
                .doesNotContain("dev.sdkpoet");
    }

    private static List<Class<?>> types() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .sorted()
                    .<Class<?>>map(SpiSignaturesTest::type)
                    .toList();
        }
    }

    private static Class<?> type(String simpleName) {
        try {
            return Class.forName("dev.sdkpoet.spi." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> signatures() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Class<?> type : types()) {
            lines.add(type.toGenericString());
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                add(constructor, constructor.toGenericString(), lines);
            }
            for (Method method : type.getDeclaredMethods()) {
                add(method, method.toGenericString(), lines);
            }
        }
        return lines;
    }

    private static void add(Member member, String signature, SortedSet<String> lines) {
        if (Modifier.isPublic(member.getModifiers()) && !member.isSynthetic()) {
            lines.add(signature);
        }
    }
}
