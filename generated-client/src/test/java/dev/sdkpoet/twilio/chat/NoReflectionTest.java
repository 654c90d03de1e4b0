package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What would need configuration in a native image of GraalVM is called nowhere: in no client and no part of the runtime. */
class NoReflectionTest {
    /** Methods that find something by its name, which nobody could know while an image is built, and native code. */
    private static final Pattern BY_NAME = Pattern.compile(
            "java/lang/reflect/.*"
                    + "|java/lang/Class\\.(?:forName|newInstance|get(?:Declared|Enum|Record|Permitted)?"
                    + "(?:Class|Constructor|Field|Method|Component|Constant|Subclass|Resource)\\w*)"
                    + "|java/lang/(?:ClassLoader|Module|ModuleLayer)\\..*"
                    + "|java/lang/Thread\\.getContextClassLoader"
                    + "|java/lang/(?:System|Runtime)\\.load.*"
                    + "|java/lang/invoke/MethodHandles.*"
                    + "|java/util/(?:ServiceLoader|ResourceBundle)\\..*"
                    + "|java/io/Object(?:In|Out)putStream\\.(?:default|read(?:Fields|Object|Unshared)|putFields|write(?:Fields|Object|Unshared)).*");

    @Test
    void nothing_is_found_by_its_name() throws IOException {
        assertThat(calls(Path.of("target", "classes")))
                .contains("java/util/Objects.requireNonNull")
                .noneMatch(BY_NAME.asMatchPredicate());
    }

    @Test
    void nor_is_anything_by_a_client_with_the_whole_runtime() throws IOException {
        assertThat(calls(Path.of("target", "test-classes", "dev", "sdkpoet", "everything")))
                .contains("java/lang/System.getLogger")
                .noneMatch(BY_NAME.asMatchPredicate());
    }

    @Test
    void a_call_by_name_would_be_seen() throws IOException {
        assertThat(calls(Path.of("target", "test-classes", "dev", "sdkpoet", "twilio", "chat")))
                .contains("java/lang/Class.forName")
                .anyMatch(BY_NAME.asMatchPredicate());
    }

    static Class<?> byName(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    /** The methods that the class files of a directory call: owner, dot, name. */
    private static List<String> calls(Path directory) throws IOException {
        List<String> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                calls.addAll(calls(Files.readAllBytes(file)));
            }
        }
        return calls;
    }

    /** Reads the constants of a class file (JVMS 4.4). */
    private static List<String> calls(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipBytes(8);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] first = new int[count];
        int[] second = new int[count];
        List<Integer> methods = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++; // takes two places
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                    if (tag == 10 || tag == 11) {
                        methods.add(i);
                    }
                }
                case 15 -> in.skipBytes(3);
                default -> throw new IOException("no constant has the tag " + tag);
            }
        }
        return methods.stream()
                .map(method -> texts[first[first[method]]] + "." + texts[first[second[method]]])
                .toList();
    }
}
