package dev.sdkpoet.model.read;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.ReadOptions;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A small document as the reader reads it: the model, and what its author is told. */
public record ReadDocument(ApiDocument document, List<Problem> problems) {
    /** @param text YAML */
    public static ReadDocument of(String text) {
        try {
            Path file = Files.createTempFile("api", ".yaml");
            try {
                return of(Files.writeString(file, text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file with others beside it */
    public static ReadDocument of(Path file) {
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(file, "api.yaml", LoadOptions.defaults(), problems);
        problems.throwIfErrors();
        ApiDocument read = ApiModelReader.read(requireNonNull(document), "", ReadOptions.defaults(), problems);
        return new ReadDocument(read, problems.all());
    }

    /**
     * @param version such as {@code 3.0.3}; {@code 2.0} for Swagger
     * @param schemas YAML, a schema on each line
     */
    public static ReadDocument ofSchemas(String version, String schemas) {
        return version.equals("2.0")
                ? of("swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\ndefinitions:\n" + schemas.indent(2))
                : of("openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                        + schemas.indent(4));
    }

    /** @param operation the fields of the {@code post} of {@code /a}, YAML, one on each line */
    public static ReadDocument ofOperation(String version, String operation) {
        String responses = operation.lines().anyMatch(line -> line.startsWith("responses:"))
                ? ""
                : "responses: {'204': {description: ok}}\n";
        String kind = version.equals("2.0") ? "swagger: '2.0'" : "openapi: " + version;
        return of(kind + "\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    post:\n"
                + ("operationId: send\ntags: [t]\n" + responses + operation).indent(6));
    }

    /** What is told, without its line: {@code "WARNING #/paths: …"}. */
    public List<String> told() {
        return problems.stream()
                .map(problem -> problem.severity() + " #" + ((SpecLocation) problem.place()).pointer() + ": "
                        + problem.message())
                .toList();
    }

    public Operation operation() {
        return document.resources().get(0).operations().get(0);
    }

    public ObjectDef object(String name) {
        return (ObjectDef) type(name);
    }

    public EnumDef enumeration(String name) {
        return (EnumDef) type(name);
    }

    public UnionDef union(String name) {
        return (UnionDef) type(name);
    }

    /** @param name of a component, or a pointer */
    public TypeDef type(String name) {
        return List.of("/components/schemas/" + name, "/definitions/" + name, name).stream()
                .flatMap(pointer -> document.type(new TypeId("", pointer)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type " + name + " among "
                        + document.types().stream().map(TypeDef::id).toList()));
    }

    /** The properties of an object with their types: {@code "id string!"}, with an exclamation mark where it is required. */
    public List<String> properties(String object) {
        return object(object).properties().stream().map(ReadDocument::text).toList();
    }

    private static String text(Property property) {
        return property.wireName() + " " + text(property.type()) + (property.nullable() ? "?" : "")
                + (property.required() ? "!" : "");
    }

    /** A type in a few letters: {@code int64}, {@code [string]}, {@code {any}}, {@code Pet}; a question mark where null is allowed. */
    public static String text(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public String scalar(TypeRef.Scalar scalar) {
                return scalar.scalar().name().toLowerCase(Locale.ROOT);
            }

            @Override
            public String list(TypeRef.ListOf list) {
                return "[" + text(list.item()) + (list.nullableItem() ? "?]" : "]");
            }

            @Override
            public String map(TypeRef.MapOf map) {
                return "{" + text(map.value()) + (map.nullableValue() ? "?}" : "}");
            }

            @Override
            public String named(TypeRef.Named named) {
                return named.id().pointer().replaceFirst("^/(components/schemas|definitions)/", "");
            }
        });
    }
}
