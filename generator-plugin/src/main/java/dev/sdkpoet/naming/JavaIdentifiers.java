package dev.sdkpoet.naming;

import dev.sdkpoet.text.FileNames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Spells words as Java identifiers that javac takes, in ASCII, no longer than a file name may be. */
public final class JavaIdentifiers {
    /** Leaves room for {@code $Builder.class} in the 255 bytes of a file name, and for a path before it. */
    static final int MAX_LENGTH = 120;

    private static final int HASH_LENGTH = 8;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final ReservedWords KEYWORDS = ReservedWords.load("java-keywords");
    private static final ReservedWords RESTRICTED = ReservedWords.load("java-restricted-type-names");

    private JavaIdentifiers() {}

    /** Whether a text can be the name of a package or module: identifiers with dots between them. */
    static boolean isQualified(String text) {
        return Arrays.stream(text.split("\\.", -1)).allMatch(JavaIdentifiers::isIdentifier);
    }

    /** Whether an identifier can't name a class. */
    static boolean isRestricted(String identifier) {
        return RESTRICTED.contains(identifier);
    }

    /** Whether a text can be the name of a generated member: an ASCII identifier without {@code $}, no keyword. */
    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches() && !KEYWORDS.contains(text);
    }

    /** A method, variable or parameter. */
    static String member(Words words) {
        return notKeyword(legal(words.lowerCamel()));
    }

    /** A static final field. */
    static String constant(Words words) {
        return notKeyword(legal(words.upperSnake()));
    }

    /** A class. Not necessarily a free name: see {@link TypeNamer}. */
    static String type(Words words) {
        return legal(words.upperCamel());
    }

    /** A class whose name begins and ends in a certain way. */
    static String type(Words words, String prefix, String suffix) {
        return legal(prefix + words.upperCamel() + suffix);
    }

    /** One segment of a package. */
    static String packageSegment(Words words) {
        String segment = notKeyword(legal(words.flat()));
        return FileNames.isWindowsDevice(segment) ? segment + "_" : segment;
    }

    private static String notKeyword(String identifier) {
        return KEYWORDS.contains(identifier) ? identifier + "_" : identifier;
    }

    private static String legal(String name) {
        String identifier = startsWithDigit(name) ? "_" + name : name;
        if (identifier.length() <= MAX_LENGTH) {
            return identifier;
        }
        return identifier.substring(0, MAX_LENGTH - HASH_LENGTH) + hash(identifier);
    }

    private static boolean startsWithDigit(String name) {
        return name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
