package dev.sdkpoet.diff;

import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import java.util.Locale;
import java.util.Optional;

/** Types of documents in words: what is the same in words is the same in Java. */
final class TypeTexts {
    private final NamePlan names;

    TypeTexts(NamePlan names) {
        this.names = names;
    }

    /** {@code list of Pet}, {@code int64} */
    String of(TypeRef type) {
        return type.accept(new Text());
    }

    /** {@code Pet, or none}, {@code stream of Pet} */
    String of(Result result) {
        return result.accept(new ResultText());
    }

    private final class ResultText implements Result.Visitor<String> {
        @Override
        public String none(Result.None result) {
            return "none";
        }

        @Override
        public String json(Result.Json result) {
            return of(result.type()) + (result.nullable() ? ", or none" : "");
        }

        @Override
        public String text(Result.Text result) {
            return result.valueType().map(TypeTexts.this::of).orElse("text");
        }

        @Override
        public String binary(Result.Binary result) {
            return "binary";
        }

        @Override
        public String eventStream(Result.EventStream result) {
            return "stream of " + of(result.type());
        }

        @Override
        public String jsonLines(Result.JsonLines result) {
            return "stream of " + of(result.type());
        }
    }

    /** {@code Pet}, {@code text} */
    String of(RequestBody.Whole body) {
        return body.accept(new BodyText());
    }

    private final class BodyText implements RequestBody.WholeVisitor<String> {
        @Override
        public String json(RequestBody.Json body) {
            return of(body.type());
        }

        @Override
        public String text(RequestBody.Text body) {
            return body.valueType().map(TypeTexts.this::of).orElse("text");
        }

        @Override
        public String binary(RequestBody.Binary body) {
            return "binary";
        }
    }

    private final class Text implements TypeRef.Visitor<String> {
        @Override
        public String scalar(TypeRef.Scalar type) {
            // Both are one Java type; how dates are written is another matter.
            ScalarType scalar = type.scalar() == ScalarType.DATE_TIME_RFC2822 ? ScalarType.DATE_TIME : type.scalar();
            return scalar.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String list(TypeRef.ListOf type) {
            return "list of " + nullable(type.nullableItem()) + type.item().accept(this);
        }

        @Override
        public String map(TypeRef.MapOf type) {
            return "map of " + nullable(type.nullableValue()) + type.value().accept(this);
        }

        @Override
        public String named(TypeRef.Named type) {
            return String.join(".", names.type(type.id()).simpleNames());
        }

        private static String nullable(boolean nullable) {
            return nullable ? "nullable " : "";
        }
    }

    /** How the dates in a type are written, if there are any. */
    Optional<String> dates(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return dates(list.item());
        }
        if (type instanceof TypeRef.MapOf map) {
            return dates(map.value());
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.scalar()) {
                case DATE_TIME -> Optional.of("RFC 3339");
                case DATE_TIME_RFC2822 -> Optional.of("RFC 2822");
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
