package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.node.SecretNames;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the properties of objects. */
public final class PropertyReader {
    private final SchemaTypes schemas;
    private final SchemaContext context;

    PropertyReader(SchemaTypes schemas, SchemaContext context) {
        this.schemas = schemas;
        this.context = context;
    }

    Property read(String name, MergedObject.Member member, boolean required) {
        ResolvedType typed = schemas.read(member.schema(), member.hint().then(name), Role.VALUE);
        SchemaChain chain = SchemaChain.of(member.schema(), context.reading());
        boolean hasClass = typed.type() instanceof TypeRef.Named;
        Said said = new Said(hasClass ? chain.uses() : chain, chains(member.nearer()), chains(member.farther()));
        return new Property(
                name,
                typed.type(),
                required,
                typed.nullable(),
                doc(name, chain, said, hasClass),
                said.isDeprecated(),
                said.any("readOnly"),
                said.any("writeOnly"),
                SecretNames.isSecret(name, typed.type())
                        || isSensitive(chain)
                        || said.others().anyMatch(PropertyReader::isSensitive),
                isSecret(chain) || said.others().anyMatch(PropertyReader::isSecret),
                constant(chain, typed, required),
                constant(chain, typed, true),
                member.schema().location());
    }

    private List<SchemaChain> chains(List<SpecNode> schemas) {
        return schemas.stream()
                .map(schema -> SchemaChain.of(schema, context.reading()))
                .toList();
    }

    /** What is said of a property where it is declared, and where {@code allOf} declares it besides. */
    private record Said(SchemaChain own, List<SchemaChain> nearer, List<SchemaChain> farther) {
        Stream<SchemaChain> others() {
            return Stream.concat(nearer.stream(), farther.stream());
        }

        /** Declaring it again takes it back. */
        boolean isDeprecated() {
            return own.any("deprecated")
                    || nearer.stream().anyMatch(other -> other.uses().any("deprecated"));
        }

        boolean any(String flag) {
            return own.any(flag) || others().anyMatch(other -> other.uses().any(flag));
        }
    }

    /** A property that must be there, and of which nothing else is said. */
    static Property undeclared(String name, ResolvedType typed, SpecLocation location) {
        return new Property(
                name,
                typed.type(),
                true,
                typed.nullable(),
                Doc.NONE,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                location);
    }

    private Doc doc(String name, SchemaChain chain, Said said, boolean hasClass) {
        Doc doc = context.docs().ofValue(name, null, chain, hasClass);
        Doc described = prose(name, said.nearer())
                .or(() -> doc.text() == null ? prose(name, said.farther()) : Optional.empty())
                .map(doc::withProse)
                .orElse(doc);
        Doc withReadOnly =
                said.any("readOnly") ? described.with(new Doc.Fact(Doc.Fact.Name.READ_ONLY, "true")) : described;
        return said.any("writeOnly") ? withReadOnly.with(new Doc.Fact(Doc.Fact.Name.WRITE_ONLY, "true")) : withReadOnly;
    }

    private Optional<Doc> prose(String name, List<SchemaChain> chains) {
        return chains.stream()
                .map(chain -> context.docs().ofValue(name, null, chain, true))
                .filter(doc -> doc.text() != null)
                .findFirst();
    }

    /** Whether a value must not be shown: personal data, passwords, and what is only ever written. */
    public static boolean isSensitive(SchemaChain chain) {
        return isSecret(chain)
                || chain.first("x-twilio.pii") != null
                || chain.schemas().stream()
                        .map(schema -> schema.get("x-twilio"))
                        .anyMatch(twilio -> twilio != null && twilio.get("pii") != null);
    }

    /** Whether a value is a password or only ever written. */
    private static boolean isSecret(SchemaChain chain) {
        return chain.any("writeOnly") || "password".equals(chain.firstText("format"));
    }

    /** The only value there may be, as JSON text. */
    static @Nullable String constant(SchemaChain chain, ResolvedType typed, boolean required) {
        if (!(typed.type() instanceof TypeRef.Scalar scalar) || scalar.isAny() || typed.nullable()) {
            return null;
        }
        SpecNode constant = chain.first("const");
        SpecNode listed = chain.first("enum");
        if (constant == null && required && listed != null) {
            List<SpecNode> values = listed.items().stream().distinct().toList();
            constant = values.size() == 1 ? values.get(0) : null;
        }
        return constant == null ? null : json(constant, scalar.scalar());
    }

    /** The value as JSON of the type's kind; null when it is of another. */
    private static @Nullable String json(SpecNode constant, ScalarType type) {
        if (constant.isNull() || constant.isObject() || constant.isArray()) {
            return null;
        }
        return switch (type) {
            case BOOLEAN -> constant.isBoolean() ? constant.toJson() : null;
            case INT32, INT64, BIG_INTEGER, DOUBLE, DECIMAL -> constant.isNumber() ? constant.toJson() : null;
            default -> constant.isString() ? constant.toJson() : '"' + constant.source() + '"';
        };
    }
}
