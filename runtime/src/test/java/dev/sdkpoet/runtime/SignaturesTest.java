package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API, a line for each type and member: clients that were made by an earlier version run with it. {@code -Drecreate=true}
 * writes the list; a line may go away in a new major version only.
 */
class SignaturesTest {
    private static final Path LIST = Path.of("src/test/resources/signatures.txt");
    private static final Path SOURCES = Path.of("src/main/java/dev/sdkpoet/runtime");

    @Test
    void the_public_api_is_the_listed_one() throws IOException {
        String actual = String.join("\n", signatures()) + "\n";
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(LIST, actual);
        }

        assertThat(Files.readString(LIST)).isEqualTo(actual);
    }

    @Test
    void no_type_of_a_library_but_those_for_nullness_is_in_it() throws IOException {
        assertThat(signatures()).noneMatch(line -> line.contains("com.fasterxml"));
    }

    private static SortedSet<String> signatures() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    add(type(name), lines);
                }
            }
        }
        return lines;
    }

    private static Class<?> type(String simpleName) {
        try {
            return Class.forName("dev.sdkpoet.runtime." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Class<?> type, SortedSet<String> lines) {
        if (!isVisible(type.getModifiers())) {
            return;
        }
        String name = type.getName();
        StringBuilder head = new StringBuilder(name).append(": ").append(declaration(type));
        if (type.getGenericSuperclass() != null) {
            head.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        List<String> interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(java.lang.reflect.Type::getTypeName)
                .sorted()
                .toList();
        lines.add(head + (interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces)));
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(name, constructor, constructor.toGenericString(), lines);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isBridge()) {
                add(name, method, method.toGenericString(), lines);
            }
        }
        for (Field field : type.getDeclaredFields()) {
            add(name, field, field.toGenericString(), lines);
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            add(nested, lines);
        }
    }

    /** Newer JDKs say of a type that it is sealed, older ones don't. */
    private static String declaration(Class<?> type) {
        String declared = type.toGenericString().replaceAll("\\b(?:non-)?sealed ", "");
        return type.isSealed() ? "sealed ".concat(declared) : declared;
    }

    private static void add(String type, Member member, String signature, SortedSet<String> lines) {
        if (isVisible(member.getModifiers()) && !member.isSynthetic()) {
            lines.add(type + ": " + Objects.requireNonNull(signature).replace("dev.sdkpoet.runtime.", ""));
        }
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
