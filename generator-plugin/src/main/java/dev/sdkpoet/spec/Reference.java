package dev.sdkpoet.spec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a {@code $ref}: a relative file, empty for the file it stands in, and a fragment, empty for a whole file.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.1">RFC 3986, 4.1 URI Reference</a>
 */
record Reference(String text, String file, String fragment) {

    private static final Pattern DRIVE = Pattern.compile("(?i)[a-z]:.*", Pattern.DOTALL);
    private static final Pattern REMOTE = Pattern.compile("(?i)https?:.*|//.*", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("(?i).*%(2e|2f|5c|00).*", Pattern.DOTALL);

    static Reference of(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? new Reference(text, text, "")
                : new Reference(text, text.substring(0, hash), text.substring(hash + 1));
    }

    /** Whether the reference stays in its file. */
    boolean isLocal() {
        return file.isEmpty();
    }

    /** Why the file may not be read, whether it exists or not. */
    Optional<String> objection() {
        if (file.indexOf('\\') >= 0 || DRIVE.matcher(file).matches()) {
            return Optional.of("is a Windows path. Use a relative path with forward slashes.");
        }
        if (REMOTE.matcher(file).matches()) {
            return Optional.of(
                    "is on another host, and documents are only read from disk. Download it and refer to the copy.");
        }
        if (SCHEME.matcher(file).matches()) {
            return Optional.of("is a " + file.substring(0, file.indexOf(':')).toLowerCase(Locale.ROOT)
                    + ": URL. Use a relative path.");
        }
        if (file.startsWith("/")) {
            return Optional.of("is an absolute path. Use a relative path.");
        }
        if (ENCODED_SEPARATOR.matcher(file).matches()) {
            return Optional.of("hides a dot or slash behind a percent sign. Write the path as it is.");
        }
        return file.chars().anyMatch(unit -> unit < ' ')
                ? Optional.of("has a control character in its path. Remove it.")
                : Optional.empty();
    }

    /** The text with all {@code %XX} decoded as UTF-8; unchanged where they aren't an encoding of anything. */
    static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                decoded.write(bytes[i]);
            } else {
                decoded.write(high << 4 | low);
                i += 2;
            }
        }
        String result = decoded.toString(StandardCharsets.UTF_8);
        return result.indexOf('\ufffd') < 0 ? result : text;
    }
}
