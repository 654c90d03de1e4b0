package dev.sdkpoet.spec;

import dev.sdkpoet.spec.SpecNode.Kind;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what an unquoted YAML scalar means.
 *
 * <p>By the core schema of YAML 1.2, as OpenAPI demands; {@code yes}, {@code 12:30}, {@code 1_000} and {@code 2020-01-01}
 * are strings. So are {@code .inf} and {@code .nan}, which JSON has no numbers for.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, 10.3 Core Schema</a>
 */
final class YamlScalars {

    private static final Pattern DECIMAL = Pattern.compile("([-+]?)([0-9]+)");
    private static final Pattern OCTAL = Pattern.compile("0o([0-7]+)");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-fA-F]+)");
    private static final Pattern FLOAT =
            Pattern.compile("([-+]?)(?:([0-9]+)(?:(\\.)([0-9]*))?|(\\.)([0-9]+))([eE][-+]?[0-9]+)?");

    /** No number is longer; converting such a thing takes time that grows faster than its length. */
    private static final int MAX_RADIX_DIGITS = 1_000;

    private YamlScalars() {}

    static Scalar plain(String source) {
        return switch (source) {
            case "", "~", "null", "Null", "NULL" -> new Scalar(Kind.NULL, "null", source);
            case "true", "True", "TRUE" -> new Scalar(Kind.BOOLEAN, "true", source);
            case "false", "False", "FALSE" -> new Scalar(Kind.BOOLEAN, "false", source);
            default ->
                number(source)
                        .map(text -> new Scalar(Kind.NUMBER, text, source))
                        .orElseGet(() -> Scalar.string(source));
        };
    }

    /** The number as JSON writes it, if the text is one. */
    private static Optional<String> number(String source) {
        char first = source.charAt(0);
        if (first > '9' || first < '+') {
            return Optional.empty();
        }
        Matcher decimal = DECIMAL.matcher(source);
        if (decimal.matches()) {
            return Optional.of(sign(decimal.group(1)) + withoutLeadingZeros(decimal.group(2)));
        }
        Matcher octal = OCTAL.matcher(source);
        if (octal.matches()) {
            return converted(octal.group(1), 8);
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(source);
        if (hexadecimal.matches()) {
            return converted(hexadecimal.group(1), 16);
        }
        Matcher number = FLOAT.matcher(source);
        return number.matches() ? Optional.of(decimalFraction(number)) : Optional.empty();
    }

    private static Optional<String> converted(String digits, int radix) {
        return digits.length() > MAX_RADIX_DIGITS
                ? Optional.empty()
                : Optional.of(new BigInteger(digits, radix).toString());
    }

    private static String decimalFraction(Matcher number) {
        String whole = number.group(2) == null ? "0" : withoutLeadingZeros(number.group(2));
        String digits = number.group(2) == null ? number.group(6) : number.group(4);
        String fraction = digits == null ? "" : digits.isEmpty() ? ".0" : "." + digits;
        String exponent = number.group(7) == null ? "" : number.group(7);
        return sign(number.group(1)) + whole + fraction + exponent;
    }

    private static String sign(String sign) {
        return sign.equals("-") ? "-" : "";
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
