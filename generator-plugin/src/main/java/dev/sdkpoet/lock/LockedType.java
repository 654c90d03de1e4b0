package dev.sdkpoet.lock;

import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that stays although the document now says more: a {@code String} that got values, a map that got members. Each holds what the
 * narrower type would. Texts are {@code string}, {@code any}, {@code list<string>}, {@code map<any>}.
 */
final class LockedType {
    private static final Set<ScalarType> INTEGERS =
            EnumSet.of(ScalarType.INT32, ScalarType.INT64, ScalarType.BIG_INTEGER);

    /** What each wide type holds besides itself. */
    private static final Map<ScalarType, Set<ScalarType>> NARROWER = Map.of(
            ScalarType.ANY,
            EnumSet.complementOf(EnumSet.of(ScalarType.BINARY)),
            ScalarType.STRING,
            EnumSet.of(
                    ScalarType.DATE,
                    ScalarType.DATE_TIME,
                    ScalarType.DATE_TIME_RFC2822,
                    ScalarType.DURATION,
                    ScalarType.UUID,
                    ScalarType.URI,
                    ScalarType.BASE64),
            ScalarType.INT32,
            EnumSet.noneOf(ScalarType.class),
            ScalarType.INT64,
            EnumSet.of(ScalarType.INT32),
            ScalarType.BIG_INTEGER,
            INTEGERS,
            ScalarType.DECIMAL,
            INTEGERS);

    private static final String LIST = "list<";
    private static final String MAP = "map<";

    private LockedType() {}

    /** Nothing for a type that holds nothing but its own values. */
    static Optional<String> text(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public Optional<String> scalar(TypeRef.Scalar scalar) {
                return Optional.of(scalar.scalar())
                        .filter(NARROWER::containsKey)
                        .map(LockedType::text);
            }

            @Override
            public Optional<String> list(TypeRef.ListOf list) {
                return text(list.item()).map(item -> LIST + item + ">");
            }

            @Override
            public Optional<String> map(TypeRef.MapOf map) {
                return text(map.value()).map(value -> MAP + value + ">");
            }

            @Override
            public Optional<String> named(TypeRef.Named named) {
                return Optional.empty();
            }
        });
    }

    /** Whether a text says a type. */
    static boolean isType(String text) {
        boolean isContainer = (text.startsWith(LIST) || text.startsWith(MAP)) && text.endsWith(">");
        return isContainer
                ? isType(content(text))
                : NARROWER.keySet().stream().anyMatch(scalar -> text(scalar).equals(text));
    }

    /** What is in a list or map. */
    private static String content(String container) {
        return container.substring(container.indexOf('<') + 1, container.length() - 1);
    }

    static boolean isAny(@Nullable String text) {
        return text(ScalarType.ANY).equals(text);
    }

    /**
     * The type that callers have, if it holds what the document has now; else that of the document.
     *
     * @param text of the lock; null where that says nothing
     * @param types the types of the document
     */
    static TypeRef kept(@Nullable String text, TypeRef now, Function<TypeId, Optional<TypeDef>> types) {
        return text == null ? now : new Keeping(types).kept(text, now);
    }

    /** As {@link #kept}, for what isn't sent as JSON, and so by what it consists of: only what is text either way stays. */
    static TypeRef keptText(@Nullable String text, TypeRef now, Function<TypeId, Optional<TypeDef>> types) {
        boolean isText = text != null && !text.contains(MAP) && !text.contains(text(ScalarType.ANY));
        return isText ? kept(text, now, types) : now;
    }

    private static String text(ScalarType scalar) {
        return scalar.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Keeping(Function<TypeId, Optional<TypeDef>> types) {
        TypeRef kept(String text, TypeRef now) {
            if (text.startsWith(LIST) && now instanceof TypeRef.ListOf list) {
                return new TypeRef.ListOf(kept(content(text), list.item()), list.nullableItem());
            } else if (text.startsWith(MAP) && now instanceof TypeRef.MapOf map) {
                return new TypeRef.MapOf(kept(content(text), map.value()), map.nullableValue());
            } else if (text.startsWith(MAP) && isAny(content(text)) && isObject(now)) {
                return new TypeRef.MapOf(TypeRef.any(), false);
            }
            return NARROWER.keySet().stream()
                    .filter(scalar -> text(scalar).equals(text))
                    .filter(scalar -> holds(scalar, now))
                    .findFirst()
                    .<TypeRef>map(TypeRef.Scalar::new)
                    .orElse(now);
        }

        private boolean isObject(TypeRef type) {
            return type instanceof TypeRef.Named named
                    && types.apply(named.id()).orElse(null) instanceof ObjectDef;
        }

        private boolean holds(ScalarType wide, TypeRef type) {
            Set<ScalarType> narrower = NARROWER.getOrDefault(wide, Set.of());
            if (type instanceof TypeRef.Scalar scalar) {
                return narrower.contains(scalar.scalar());
            }
            return wide == ScalarType.ANY
                    || type instanceof TypeRef.Named named
                            && types.apply(named.id()).orElse(null) instanceof EnumDef enumeration
                            && (enumeration.base() == wide
                                    || narrower.contains(enumeration.base())
                                    || wide == ScalarType.INT32 && areInts(enumeration));
        }

        private static boolean areInts(EnumDef enumeration) {
            return enumeration.base() == ScalarType.INT64
                    && enumeration.values().stream()
                            .map(value -> new BigDecimal(value.value()))
                            .allMatch(value -> value.compareTo(BigDecimal.valueOf(value.intValue())) == 0);
        }
    }
}
