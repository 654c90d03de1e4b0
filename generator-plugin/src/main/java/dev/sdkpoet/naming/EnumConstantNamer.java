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

/** Names the constants of an enum: after the name its document suggests, else after the value. */
final class EnumConstantNamer {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

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
        Map<EnumValue, String> names = scope.allocate(
                type.values().stream()
                        .map(value -> request(value, type.location()))
                        .toList(),
                Spelling.single(words -> constant(words, simpleName), reserved.and(Set.of(simpleName))),
                new Held<>(lock, value -> ids.enumValue(type.id(), value.value())));
        return type.values().stream().map(names::get).toList();
    }

    private static NameRequest<EnumValue> request(EnumValue value, SpecLocation location) {
        String hint = value.nameHint();
        if (hint == null || hint.isBlank()) {
            return NameRequest.of(value, 1, value.value(), location);
        }
        boolean isConstant = CONSTANT.matcher(hint).matches();
        Words words = isConstant ? new Words(List.of(hint.toLowerCase(Locale.ROOT))) : Words.of(hint);
        return new NameRequest<>(
                value, 0, hint, location, words, () -> List.of(Words.of(value.value()), Words.spelled(value.value())));
    }

    private String constant(Words words, String simpleName) {
        String constant = JavaIdentifiers.constant(words);
        return reserved.contains(constant) || constant.equals(simpleName) ? constant + "_" : constant;
    }
}
