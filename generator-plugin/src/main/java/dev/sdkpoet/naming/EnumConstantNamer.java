package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names the constants of an enum: after the name its document suggests, else after the value. A number is a {@code VALUE_010}: the word
 * depends on nothing else, so neither another place of the enum nor another name of its class renames what callers use.
 */
final class EnumConstantNamer {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern SMALL = Pattern.compile("[a-z]{2,}");
    private static final Pattern CAPITALIZED = Pattern.compile("[A-Z][a-z]+");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern LAST_CAPITAL = Pattern.compile("[a-z]{2,}[A-Z]");
    private static final Words VALUE = new Words(List.of("value"));

    private final ReservedWords reserved = ReservedWords.load("enum-constants");
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    EnumConstantNamer(NamingOptions options, Problems problems) {
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.problems = problems;
    }

    /**
     * In the order of the values.
     *
     * @param simpleName the class of the enum: {@code S3.of} would be a method of a constant {@code S3} (JLS 6.4.2)
     */
    List<String> constants(EnumDef type, String simpleName) {
        NameScope scope = NameScope.exact(problems);
        scope.reserve(reserved.words());
        boolean anyCapitals = hasAnyCapitals(type);
        Map<EnumValue, String> names = scope.allocate(
                type.values().stream()
                        .map(value -> request(value, type.location(), anyCapitals))
                        .toList(),
                Spelling.single(words -> constant(words, simpleName), reserved.and(Set.of(simpleName))),
                new Held<>(lock, value -> ids.enumValue(type.id(), value.value())));
        return type.values().stream().map(names::get).toList();
    }

    private static NameRequest<EnumValue> request(EnumValue value, SpecLocation location, boolean anyCapitals) {
        String hint = value.nameHint();
        if (hint == null || hint.isBlank()) {
            NameRequest<EnumValue> request = NameRequest.of(value, 1, value.value(), location);
            return anyCapitals && LAST_CAPITAL.matcher(value.value()).matches()
                    ? request.with(Words.of(value.value().toLowerCase(Locale.ROOT)))
                    : request;
        }
        boolean isConstant = CONSTANT.matcher(hint).matches();
        Words words = isConstant ? new Words(List.of(hint.toLowerCase(Locale.ROOT))) : Words.of(hint);
        return new NameRequest<>(
                value, 0, hint, location, words, any -> List.of(Words.of(value.value()), Words.spelled(value.value())));
    }

    /**
     * Whether the words of an enum are written in small letters, with a capital, and in capitals: then a capital at the end of a word,
     * {@code blacK}, says nothing either. Elsewhere it is a word of its own: {@code planB}.
     */
    private static boolean hasAnyCapitals(EnumDef type) {
        return Stream.of(SMALL, CAPITALIZED, CAPITALS)
                .allMatch(style -> type.values().stream()
                        .anyMatch(value -> style.matcher(value.value()).matches()));
    }

    private static boolean startsWithDigit(Words words) {
        List<String> all = words.unprefixed().words();
        return !all.isEmpty() && Character.isDigit(all.get(0).charAt(0));
    }

    private String constant(Words words, String simpleName) {
        String constant = JavaIdentifiers.constant(startsWithDigit(words) ? VALUE.then(words.unprefixed()) : words);
        return reserved.contains(constant) || constant.equals(simpleName) ? constant + "_" : constant;
    }
}
