package dev.sdkpoet.emit.java.sample;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.SampleFileNames;
import dev.sdkpoet.emit.java.type.CodecExpressions;
import dev.sdkpoet.emit.java.type.Constant;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.sample.Grant;
import dev.sdkpoet.model.sample.Sample;
import dev.sdkpoet.model.sample.SampleValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spells sample values in Java, as a user would: {@code Pet.builder().name("Rex").build()}, {@code Order.ASC}, {@code List.of("alice")}.
 * What no builder can make is read from its JSON.
 */
public final class SampleExpression {
    /** A larger object reads better as JSON. */
    private static final int MAX_MEMBERS = 120;

    /** {@code Map.of} takes no more. */
    private static final int MAX_PAIRS = 10;

    private final EmitContext context;
    private final TypeMapper types;
    private final CodecExpressions codecs;
    private final ScalarExpression scalars;
    private final SampleValidator validator;
    private boolean usesDeprecated;

    /** @param grant what comparing the samples with their types may cost */
    public SampleExpression(EmitContext context, Grant grant) {
        this.context = context;
        this.types = new TypeMapper(context.names());
        this.codecs = new CodecExpressions(context);
        this.scalars = new ScalarExpression(types, codecs);
        this.validator = new SampleValidator(context.model(), grant);
    }

    public CodeBlock of(TypeRef type, Sample sample) {
        return sample instanceof Sample.Null && !type.isAny()
                ? CodeBlock.of("null")
                : type.accept(new Expression(sample, Set.of()));
    }

    /** Whether something that this has spelt so far is deprecated. */
    public boolean usesDeprecated() {
        return usesDeprecated;
    }

    // Upload.of("example.txt", new byte[] {1, 2, 3})
    public CodeBlock upload(@Nullable String contentType) {
        return CodeBlock.of(
                "$T.of($S, new byte[] {1, 2, 3})", runtime(RuntimeType.UPLOAD), SampleFileNames.of(contentType));
    }

    // RequestBody.of(new byte[] {1, 2, 3})
    public CodeBlock requestBody() {
        return CodeBlock.of("$T.of(new byte[] {1, 2, 3})", runtime(RuntimeType.REQUEST_BODY));
    }

    private ClassName runtime(RuntimeType type) {
        return type.in(context.names().runtimePackage());
    }

    private final class Expression implements TypeRef.Visitor<CodeBlock> {
        private final Sample sample;

        /** The unions that this same value is a variant of. */
        private final Set<TypeId> unions;

        Expression(Sample sample, Set<TypeId> unions) {
            this.sample = sample;
            this.unions = unions;
        }

        @Override
        public CodeBlock scalar(TypeRef.Scalar type) {
            return scalars.of(type, sample);
        }

        @Override
        public CodeBlock list(TypeRef.ListOf type) {
            List<Sample> values = ((Sample.Items) sample).values();
            boolean hasNull = !type.item().isAny() && values.stream().anyMatch(Sample.Null.class::isInstance);
            List<CodeBlock> items =
                    values.stream().map(value -> of(type.item(), value)).toList();
            return Snippets.call(
                    CodeBlock.of(hasNull ? "$T.asList" : "$T.of", hasNull ? Arrays.class : List.class), items);
        }

        @Override
        public CodeBlock map(TypeRef.MapOf type) {
            Map<String, Sample> values = ((Sample.Members) sample).values();
            boolean hasNull = !type.value().isAny() && values.values().stream().anyMatch(Sample.Null.class::isInstance);
            if (hasNull || values.size() > MAX_PAIRS) {
                return CodeBlock.of("$L.fromJson($L)", codecs.of(type), Snippets.literal(sample.toJson()));
            }
            List<CodeBlock> pairs = new ArrayList<>();
            values.forEach((key, value) -> {
                pairs.add(Snippets.literal(key));
                pairs.add(of(type.value(), value));
            });
            return Snippets.call(CodeBlock.of("$T.of", Map.class), pairs);
        }

        @Override
        public CodeBlock named(TypeRef.Named type) {
            return context.model().type(type.id()).orElseThrow().accept(new TypeDef.Visitor<>() {
                @Override
                public CodeBlock object(ObjectDef object) {
                    return size(sample) > MAX_MEMBERS || !isComplete(object) ? parsed(type) : built(object);
                }

                @Override
                public CodeBlock enumeration(EnumDef enumeration) {
                    return constant(enumeration);
                }

                @Override
                public CodeBlock union(UnionDef union) {
                    return variant(type, union);
                }
            });
        }

        // new MoneyCodec().fromJson("\"1.00 EUR\"")
        // Instant.parse("2015-07-30T20:00:00Z")
        @Override
        public CodeBlock mapped(TypeRef.Mapped type) {
            if (type.type().codec().isEmpty()) {
                return CodeBlock.of("$T.parse($S)", Instant.class, ScalarExpression.instant(type.wire(), sample));
            }
            return CodeBlock.of("$L.fromJson($L)", codecs.of(type), Snippets.literal(sample.toJson()));
        }

        /** Whether a builder would accept it. */
        private boolean isComplete(ObjectDef object) {
            return sample instanceof Sample.Members members
                    && object.properties().stream().allMatch(property -> {
                        Sample value = members.values().get(property.wireName());
                        return value == null
                                ? !property.isRequiredInRequest()
                                : validator.of(property.type(), property.nullable(), Doc.NONE, value);
                    });
        }

        // Pet.fromJson("{\"name\":\"Rex\"}")
        private CodeBlock parsed(TypeRef.Named type) {
            return CodeBlock.of("$T.fromJson($L)", context.names().type(type.id()), Snippets.literal(sample.toJson()));
        }

        // Order.ASC
        private CodeBlock constant(EnumDef enumeration) {
            ClassName type = context.names().type(enumeration.id());
            String value = sample instanceof Sample.Text text ? text.value() : ((Sample.Number) sample).lexeme();
            for (int i = 0; i < enumeration.values().size(); i++) {
                if (enumeration.values().get(i).value().equals(value)) {
                    return CodeBlock.of(
                            "$T.$N",
                            type,
                            context.names().enumConstants(enumeration.id()).get(i));
                }
            }
            throw new IllegalStateException("a sample of " + enumeration.id() + " isn't one of its values");
        }

        // Pet.builder().name("Rex").build()
        private CodeBlock built(ObjectDef object) {
            Map<String, Sample> members = new LinkedHashMap<>(((Sample.Members) sample).values());
            List<CodeBlock> calls = new ArrayList<>();
            for (Property property : object.properties()) {
                Sample value = members.remove(property.wireName());
                if (value != null && Constant.of(property) == null && !isPreset(property, value)) {
                    String setter = context.names()
                            .member(object.id(), property.wireName())
                            .variable();
                    calls.add(CodeBlock.of("$N($L)", setter, of(property.type(), value)));
                    usesDeprecated |= property.deprecated();
                }
            }
            members.forEach((name, value) -> calls.add(
                    CodeBlock.of("putAdditionalProperty($L, $L)", Snippets.literal(name), of(TypeRef.any(), value))));
            return Snippets.built(context.names().type(object.id()), calls);
        }

        private boolean isPreset(Property property, Sample value) {
            return Constant.preset(context, property) != null && value.toJson().equals(property.preset());
        }

        private Set<TypeId> with(TypeId union) {
            Set<TypeId> all = new HashSet<>(unions);
            all.add(union);
            return all;
        }

        private CodeBlock variant(TypeRef.Named type, UnionDef union) {
            int index = validator.variant(union, sample, unions);
            if (index < 0) {
                return parsed(type);
            }
            TypeRef variant = union.variants().get(index).type();
            boolean isVariantItself = variant instanceof TypeRef.Named named
                    && !(context.model().type(named.id()).orElseThrow() instanceof EnumDef);
            return isVariantItself ? variant.accept(new Expression(sample, with(union.id()))) : parsed(type);
        }
    }

    private static int size(Sample sample) {
        if (sample instanceof Sample.Members members) {
            return members.values().values().stream()
                            .mapToInt(SampleExpression::size)
                            .sum()
                    + 1;
        }
        if (sample instanceof Sample.Items items) {
            return items.values().stream().mapToInt(SampleExpression::size).sum() + 1;
        }
        return 1;
    }
}
