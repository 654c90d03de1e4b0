package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fakes are in a jar of their own, and in no other. */
class FakesIT {
    private static List<String> classes(String jarName) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path jar = files.filter(file -> file.getFileName().toString().matches(jarName))
                    .findFirst()
                    .orElseThrow();
            try (JarFile open = new JarFile(jar.toFile())) {
                return open.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class"))
                        .toList();
            }
        }
    }

    @Test
    void the_jar_of_fakes_has_nothing_else() throws IOException {
        assertThat(classes("twilio-chat-client-.*-fakes\\.jar"))
                .contains("dev/sdkpoet/twilio/chat/fake/TwilioChatFake.class")
                .allMatch(name -> name.contains("/fake/"));
    }

    @Test
    void the_client_has_no_fakes() throws IOException {
        assertThat(classes("twilio-chat-client-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                .contains("dev/sdkpoet/twilio/chat/TwilioChat.class")
                .noneMatch(name -> name.contains("/fake/"));
    }
}
