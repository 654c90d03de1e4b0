package dev.sdkpoet.emit.java.sample;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.type.CodecExpressions;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.sample.Sample;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Spells samples of single values in Java: {@code "alice"}, {@code 5L}, {@code LocalDate.parse("2015-07-30")}. */
record ScalarExpression(TypeMapper types, CodecExpressions codecs) {
    /** More bytes are shorter as base64. */
    private static final int MAX_BYTES = 16;

    CodeBlock of(TypeRef.Scalar type, Sample sample) {
        TypeName java = types.boxed(type);
        return switch (type.scalar()) {
            case STRING, BINARY -> Snippets.literal(text(sample));
            case BOOLEAN -> CodeBlock.of("$L", ((Sample.Bool) sample).value());
            case INT32 -> CodeBlock.of("$L", number(sample));
            case INT64 -> CodeBlock.of("$LL", number(sample));
            case DOUBLE -> CodeBlock.of(number(sample).matches("-?\\d+") ? "$Ld" : "$L", number(sample));
            case BIG_INTEGER -> CodeBlock.of("new $T($S)", BigInteger.class, number(sample));
            case DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, number(sample));
            case DURATION -> duration(text(sample));
            case DATE, DATE_TIME -> CodeBlock.of("$T.parse($L)", java, Snippets.literal(text(sample)));
            case DATE_TIME_RFC2822 -> CodeBlock.of("$T.parse($S)", java, rfc3339(text(sample)));
            case UUID -> CodeBlock.of("$T.fromString($L)", java, Snippets.literal(text(sample)));
            case URI -> CodeBlock.of("$T.create($L)", java, Snippets.literal(text(sample)));
            case BASE64 -> bytes(type, sample, Base64.getDecoder().decode(text(sample)));
            case ANY -> any(sample);
        };
    }

    // Duration.ofMinutes(5), Duration.parse("PT1H30M")
    private static CodeBlock duration(String text) {
        Duration duration = Duration.parse(text);
        boolean isMinutes = duration.equals(Duration.ofMinutes(duration.toMinutes()));
        return isMinutes && Math.abs(duration.toMinutes()) < 60
                ? CodeBlock.of("$T.ofMinutes($L)", Duration.class, duration.toMinutes())
                : CodeBlock.of("$T.parse($L)", Duration.class, Snippets.literal(text));
    }

    // Bytes.of(new byte[] {1, 2, 3})
    private CodeBlock bytes(TypeRef type, Sample sample, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return CodeBlock.of("$L.fromJson($L)", codecs.of(type), Snippets.literal(sample.toJson()));
        }
        List<String> literals = new ArrayList<>();
        for (byte each : bytes) {
            literals.add(Byte.toString(each));
        }
        return CodeBlock.of("$T.of(new byte[] {$L})", types.boxed(type), String.join(", ", literals));
    }

    private static String text(Sample sample) {
        return ((Sample.Text) sample).value();
    }

    private static String number(Sample sample) {
        return ((Sample.Number) sample).lexeme();
    }

    // JsonValue.of("alice"), JsonValue.parse("{\"a\":1}")
    private CodeBlock any(Sample sample) {
        ClassName type = types.runtime(RuntimeType.JSON_VALUE);
        return sample instanceof Sample.Text text
                ? CodeBlock.of("$T.of($L)", type, Snippets.literal(text.value()))
                : CodeBlock.of("$T.parse($L)", type, Snippets.literal(sample.toJson()));
    }

    /** The text of an {@code Instant} for a sample of a date-time. */
    static String instant(TypeRef wire, Sample sample) {
        boolean isRfc2822 = wire instanceof TypeRef.Scalar scalar && scalar.scalar() == ScalarType.DATE_TIME_RFC2822;
        String text = isRfc2822 ? rfc3339(text(sample)) : text(sample);
        return OffsetDateTime.parse(text).toInstant().toString();
    }

    private static String rfc3339(String text) {
        return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                .toString();
    }
}
