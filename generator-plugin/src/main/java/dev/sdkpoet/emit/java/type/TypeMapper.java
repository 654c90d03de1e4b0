package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The only place that knows which Java type a type of the document becomes. */
public final class TypeMapper {
    private final NamePlan names;

    public TypeMapper(NamePlan names) {
        this.names = names;
    }

    public NamePlan names() {
        return names;
    }

    /** The type as a type argument: never primitive. */
    public TypeName boxed(TypeRef type) {
        return type.accept(new JavaType());
    }

    /** The type of a value that is always there: primitive where Java has one. */
    public TypeName always(TypeRef type) {
        TypeName boxed = boxed(type);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** The type of a value that may be null. */
    public TypeName nullable(TypeRef type) {
        return Annotations.nullable(boxed(type));
    }

    /** The type of an accessor. */
    public TypeName of(Property property) {
        return property.isAlwaysInResponse() ? always(property.type()) : nullable(property.type());
    }

    /** The type of an operation's input that must be given; files are uploads, and durations may be periods. */
    public TypeName input(Parameter parameter) {
        if (isDurations(parameter)) {
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), WildcardTypeName.subtypeOf(TemporalAmount.class));
        }
        if (isDuration(parameter)) {
            return ClassName.get(TemporalAmount.class);
        }
        return isUpload(parameter.type())
                ? runtime(RuntimeType.UPLOAD)
                : isUploadList(parameter.type())
                        ? ParameterizedTypeName.get(ClassName.get(List.class), runtime(RuntimeType.UPLOAD))
                        : always(parameter.type());
    }

    /** What a successful call returns, never primitive; empty for nothing. */
    public Optional<TypeName> result(Result result) {
        return result.accept(new ResultType());
    }

    /** The type of a body that is one argument. */
    public TypeName body(RequestBody.Whole body) {
        return body.accept(new BodyType());
    }

    public static boolean isUpload(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.scalar() == ScalarType.BINARY;
    }

    public static boolean isUploadList(TypeRef type) {
        return type instanceof TypeRef.ListOf list && isUpload(list.item());
    }

    /** Whether a parameter is a duration that no codec writes. */
    public static boolean isDuration(Parameter parameter) {
        return !parameter.isWholeJson() && isDuration(parameter.type());
    }

    /** Whether a parameter is a list of durations that no codec writes. */
    public static boolean isDurations(Parameter parameter) {
        return !parameter.isWholeJson() && parameter.type() instanceof TypeRef.ListOf list && isDuration(list.item());
    }

    public static boolean isDuration(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.scalar() == ScalarType.DURATION;
    }

    /** A class of the runtime. */
    public ClassName runtime(RuntimeType type) {
        return type.in(names.runtimePackage());
    }

    private final class BodyType implements RequestBody.WholeVisitor<TypeName> {
        @Override
        public TypeName json(RequestBody.Json body) {
            return always(body.type());
        }

        @Override
        public TypeName text(RequestBody.Text body) {
            return isDuration(body.type()) ? ClassName.get(TemporalAmount.class) : always(body.type());
        }

        @Override
        public TypeName binary(RequestBody.Binary body) {
            return runtime(RuntimeType.REQUEST_BODY);
        }
    }

    private final class ResultType implements Result.Visitor<Optional<TypeName>> {
        @Override
        public Optional<TypeName> none(Result.None result) {
            return Optional.empty();
        }

        @Override
        public Optional<TypeName> json(Result.Json result) {
            return Optional.of(boxed(result.type()));
        }

        @Override
        public Optional<TypeName> text(Result.Text result) {
            return Optional.of(boxed(result.type()));
        }

        @Override
        public Optional<TypeName> binary(Result.Binary result) {
            return Optional.of(runtime(RuntimeType.BINARY_RESPONSE));
        }

        @Override
        public Optional<TypeName> eventStream(Result.EventStream result) {
            return stream(result);
        }

        @Override
        public Optional<TypeName> jsonLines(Result.JsonLines result) {
            return stream(result);
        }

        private Optional<TypeName> stream(Result.Typed result) {
            return Optional.of(ParameterizedTypeName.get(runtime(RuntimeType.EVENT_STREAM), boxed(result.type())));
        }
    }

    private final class JavaType implements TypeRef.Visitor<TypeName> {
        @Override
        public TypeName scalar(TypeRef.Scalar type) {
            return switch (type.scalar()) {
                case STRING, BINARY -> ClassName.get(String.class);
                case BOOLEAN -> TypeName.BOOLEAN.box();
                case INT32 -> TypeName.INT.box();
                case INT64 -> TypeName.LONG.box();
                case BIG_INTEGER -> ClassName.get(BigInteger.class);
                case DOUBLE -> TypeName.DOUBLE.box();
                case DECIMAL -> ClassName.get(BigDecimal.class);
                case DATE -> ClassName.get(LocalDate.class);
                case DATE_TIME, DATE_TIME_RFC2822 -> ClassName.get(OffsetDateTime.class);
                case DURATION -> ClassName.get(Duration.class);
                case UUID -> ClassName.get(UUID.class);
                case URI -> ClassName.get(URI.class);
                case BASE64 -> runtime(RuntimeType.BYTES);
                case ANY -> runtime(RuntimeType.JSON_VALUE);
            };
        }

        @Override
        public TypeName list(TypeRef.ListOf type) {
            return ParameterizedTypeName.get(ClassName.get(List.class), argument(type.item(), type.nullableItem()));
        }

        @Override
        public TypeName map(TypeRef.MapOf type) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    argument(type.value(), type.nullableValue()));
        }

        @Override
        public TypeName named(TypeRef.Named type) {
            return names.type(type.id());
        }

        @Override
        public TypeName mapped(TypeRef.Mapped type) {
            return CustomCodec.className(type.type().java());
        }

        private TypeName argument(TypeRef type, boolean nullable) {
            // A JsonValue says null itself.
            return nullable && !type.isAny() ? nullable(type) : boxed(type);
        }
    }
}
