package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a value is what the document says a place holds, so that an example that isn't is never sent. */
public final class SampleValidator {
    private static final BigDecimal TWO_TO_63 = BigDecimal.valueOf(2).pow(63);
    private static final int MAX_DIGITS = 1_000;

    /** Deeper values are taken for unfit; unions of each other have no end at all. */
    private static final int MAX_DEPTH = 100;

    /** One step for so many known values, members or names of variants that are compared. */
    private static final int COMPARED_IN_A_STEP = 8;

    private final ApiModel model;
    private final Budget budget;

    /** @param grant what all comparisons together may cost; what costs more is taken for unfit */
    public SampleValidator(ApiModel model, Grant grant) {
        this(model, new Budget(grant));
    }

    SampleValidator(ApiModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /** @param doc what is said of the place besides its type */
    public boolean of(TypeRef type, boolean nullable, Doc doc, Sample sample) {
        try {
            return check(type, nullable, doc, sample);
        } catch (Budget.Spent e) {
            return false;
        }
    }

    /** The same for whoever pays from a budget of its own. */
    boolean check(TypeRef type, boolean nullable, Doc doc, Sample sample) {
        return of(type, nullable, doc, sample, 0, new HashSet<>());
    }

    private boolean of(TypeRef type, boolean nullable, Doc doc, Sample sample, int depth, Set<TypeId> unions) {
        budget.step(1);
        if (sample instanceof Sample.Null) {
            return nullable || type.isAny();
        }
        return depth < MAX_DEPTH && type.accept(new Check(doc, sample, depth + 1, unions));
    }

    private void compared(int count) {
        budget.step(count / COMPARED_IN_A_STEP);
    }

    private final class Check implements TypeRef.Visitor<Boolean>, TypeDef.Visitor<Boolean> {
        private final Doc doc;
        private final Sample sample;
        private final int depth;

        /** The unions that this same value was compared with: one that leads back to itself adds no variant. */
        private final Set<TypeId> unions;

        Check(Doc doc, Sample sample, int depth, Set<TypeId> unions) {
            this.doc = doc;
            this.sample = sample;
            this.depth = depth;
            this.unions = unions;
        }

        @Override
        public Boolean scalar(TypeRef.Scalar type) {
            return switch (type.scalar()) {
                case ANY -> true;
                case BOOLEAN -> sample instanceof Sample.Bool;
                case INT32 -> isInteger(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
                case INT64 -> isInteger(TWO_TO_63.negate(), TWO_TO_63.subtract(BigDecimal.ONE));
                case BIG_INTEGER -> isInteger(null, null);
                case DOUBLE, DECIMAL ->
                    sample instanceof Sample.Number number
                            && isModest(number.lexeme())
                            && new Limits(doc).allow(new BigDecimal(number.lexeme()));
                default ->
                    sample instanceof Sample.Text text
                            && new Limits(doc).allow(text.value(), budget)
                            && isOf(type.scalar(), text.value());
            };
        }

        private boolean isInteger(@Nullable BigDecimal least, @Nullable BigDecimal most) {
            // Not 1.0 and not 1e2, which are integers, but not as a person writes them in Java.
            if (!(sample instanceof Sample.Number number) || !number.lexeme().matches("-?\\d{1,1000}")) {
                return false;
            }
            BigDecimal value = new BigDecimal(number.lexeme());
            return (least == null || value.compareTo(least) >= 0)
                    && (most == null || value.compareTo(most) <= 0)
                    && new Limits(doc).allow(value);
        }

        @Override
        public Boolean list(TypeRef.ListOf type) {
            if (!(sample instanceof Sample.Items items)) {
                return false;
            }
            Limits limits = new Limits(doc);
            Doc ofItems = doc.items() == null ? Doc.NONE : doc.items();
            return items.values().size() >= limits.minItems()
                    && items.values().size() <= limits.maxItems()
                    && (!limits.uniqueItems()
                            || new HashSet<>(items.values()).size()
                                    == items.values().size())
                    && items.values().stream()
                            .allMatch(item ->
                                    of(type.item(), type.nullableItem(), ofItems, item, depth, new HashSet<>()));
        }

        @Override
        public Boolean map(TypeRef.MapOf type) {
            return sample instanceof Sample.Members members
                    && members.values().values().stream()
                            .allMatch(value ->
                                    of(type.value(), type.nullableValue(), Doc.NONE, value, depth, new HashSet<>()));
        }

        @Override
        public Boolean named(TypeRef.Named type) {
            return model.type(type.id()).orElseThrow().accept(this);
        }

        @Override
        public Boolean object(ObjectDef type) {
            compared(type.properties().size());
            return sample instanceof Sample.Members members
                    && type.properties().stream().allMatch(property -> holds(members, property));
        }

        private boolean holds(Sample.Members members, Property property) {
            Sample value = members.values().get(property.wireName());
            if (value == null) {
                return !property.required() || property.readOnly() || property.writeOnly();
            }
            return of(property.type(), property.nullable(), property.doc(), value, depth, new HashSet<>())
                    && (property.constant() == null
                            || SampleJson.read(property.constant())
                                    .map(value::equals)
                                    .orElse(true));
        }

        @Override
        public Boolean enumeration(EnumDef type) {
            compared(type.values().size());
            String value = sample instanceof Sample.Text text && type.base() == ScalarType.STRING
                    ? text.value()
                    : sample instanceof Sample.Number number && type.base() != ScalarType.STRING
                            ? number.lexeme()
                            : null;
            return value != null
                    && type.values().stream().anyMatch(known -> known.value().equals(value));
        }

        @Override
        public Boolean union(UnionDef type) {
            return unions.add(type.id()) && variant(type, sample, depth, unions) >= 0;
        }
    }

    /**
     * The first variant that the value fits, told by the discriminator where there is one; -1 for none.
     *
     * @param outer the unions that led to this one: where they are each other's variants, none is looked at twice
     */
    public int variant(UnionDef type, Sample sample, Set<TypeId> outer) {
        try {
            return checkVariant(type, sample, outer);
        } catch (Budget.Spent e) {
            return -1;
        }
    }

    /** The same for whoever pays from a budget of its own. */
    int checkVariant(UnionDef type, Sample sample, Set<TypeId> outer) {
        for (int i = 0; i < type.variants().size(); i++) {
            Set<TypeId> unions = new HashSet<>(outer);
            unions.add(type.id());
            if (fits(type, i, sample, 0, unions)) {
                return i;
            }
        }
        return -1;
    }

    private int variant(UnionDef type, Sample sample, int depth, Set<TypeId> unions) {
        for (int i = 0; i < type.variants().size(); i++) {
            if (fits(type, i, sample, depth, unions)) {
                return i;
            }
        }
        return -1;
    }

    private boolean fits(UnionDef type, int index, Sample sample, int depth, Set<TypeId> unions) {
        TypeRef variant = type.variants().get(index).type();
        return isNamedBy(type, variant, sample) && of(variant, false, Doc.NONE, sample, depth, unions);
    }

    private boolean isNamedBy(UnionDef type, TypeRef variant, Sample sample) {
        if (type.discriminator() == null
                || !(sample instanceof Sample.Members members)
                || !(variant instanceof TypeRef.Named named)
                || !(members.values().get(type.discriminator().property()) instanceof Sample.Text text)) {
            return true;
        }
        compared(type.discriminator().mapping().size());
        return type.discriminator().mapping().stream()
                .noneMatch(mapping ->
                        mapping.value().equals(text.value()) && !mapping.type().equals(named.id()));
    }

    /** Whether a number has no more digits and zeros than a person would write, and is one of Java's doubles. */
    private static boolean isModest(String lexeme) {
        if (lexeme.length() > MAX_DIGITS) {
            return false;
        }
        BigDecimal number = new BigDecimal(lexeme);
        double nearest = number.doubleValue();
        return Math.abs((long) number.scale()) <= MAX_DIGITS
                && Double.isFinite(nearest)
                && (nearest != 0 || number.signum() == 0);
    }

    private static boolean isOf(ScalarType type, String text) {
        try {
            switch (type) {
                case DATE -> LocalDate.parse(text);
                case DATE_TIME -> OffsetDateTime.parse(text);
                case DATE_TIME_RFC2822 ->
                    OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
                case DURATION -> Duration.parse(text);
                case UUID -> {
                    return UUID.fromString(text).toString().equals(text);
                }
                case URI -> {
                    return new URI(text).isAbsolute();
                }
                case BASE64 -> Base64.getDecoder().decode(text);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeException | URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }
}
