package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;

/**
 * Apache Commons FileUpload reads the parts that were put into a body, with every byte. The first line of the input is a name, the
 * second a file's name; the rest is content.
 */
public final class MultipartFuzz {
    /** What FileUpload reads in a way of its own: escapes of RFC 2616, words of RFC 2047, NUL, nothing, and space at an end. */
    private static final Pattern OWN_WAY =
            Pattern.compile("\\\\|=\\?|\\x00|^$|^[\\s\\p{Cntrl}\\p{Z}]|[\\s\\p{Cntrl}\\p{Z}]$");

    /** FileUpload reads at most 512 bytes of headers in a part; beside the names, there are some hundred, and a character may become three. */
    private static final int LONGEST_NAMES = 120;

    private MultipartFuzz() {}

    private record Part(String name, String fileName, String content) {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
        String name = lines[0];
        String fileName = lines.length > 1 ? lines[1] : "";
        int start = 0;
        for (int line = 0; line < 2 && start < input.length; start++) {
            line += input[start] == '\n' ? 1 : 0;
        }
        byte[] content = Arrays.copyOfRange(input, start, input.length);
        String text = new String(content, StandardCharsets.UTF_8);

        MultipartBody body = new MultipartBody("multipart/form-data");
        try {
            body.part(name, text).part(name, Upload.of(fileName, content)).part("last", "z");
        } catch (IllegalArgumentException e) {
            assertThat(name + fileName).as("what no header can have").containsPattern("\\p{Cntrl}");
            return;
        }
        byte[] sent;
        try (InputStream stream = body.open()) {
            sent = stream.readAllBytes();
        }
        assertThat(sent).hasSize((int) body.length());
        boolean isShort = (name + fileName).getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAMES;
        if (isShort
                && !OWN_WAY.matcher(name).find()
                && !OWN_WAY.matcher(fileName).find()) {
            assertThat(received(body.contentType(), sent))
                    .containsExactly(
                            new Part(
                                    quoted(name),
                                    null,
                                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                            new Part(quoted(name), quoted(fileName), new String(content, StandardCharsets.ISO_8859_1)),
                            new Part("last", null, "z"));
        }
    }

    /** HTML, section 4.10.21.8. */
    private static String quoted(String name) {
        return name.replace("\n", "%0A").replace("\r", "%0D").replace("\"", "%22");
    }

    private static List<Part> received(String type, byte[] sent) throws IOException {
        List<Part> parts = new ArrayList<>();
        FileItemInputIterator items = new FileUpload().getItemIterator(new FileUpload.Message(type, sent));
        while (items.hasNext()) {
            FileItemInput item = items.next();
            try (InputStream in = item.getInputStream()) {
                parts.add(new Part(
                        item.getFieldName(),
                        item.getName(),
                        new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
            }
        }
        return parts;
    }
}
