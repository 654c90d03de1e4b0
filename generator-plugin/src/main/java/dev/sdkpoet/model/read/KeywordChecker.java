package dev.sdkpoet.model.read;

import dev.sdkpoet.model.read.node.Expected;
import dev.sdkpoet.model.read.node.Keyword;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.ObjectKind;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.model.read.node.SpecVersion;
import dev.sdkpoet.spec.HttpMethods;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document once and warns of fields that its version doesn't have or that have the wrong kind of value. Readers only look for
 * what they know, so that a field that is misspelt would be ignored silently.
 */
final class KeywordChecker {
    private static final String JSON_SCHEMA = "https://json-schema.org/draft/2020-12/";
    private static final String OPENAPI_SCHEMA = "https://spec.openapis.org/oas/";

    private final ReadContext context;
    private final SpecVersion version;
    private final Mistakes mistakes = new Mistakes();
    private final FieldMistakes fields;
    private final TypeRules types;
    private final ObjectRules objects;

    /** What each object was taken for. */
    private final IdentityHashMap<SpecNode, ObjectKind> known = new IdentityHashMap<>();

    /** What is still to be looked at; nesting may be deeper than a stack. */
    private final Deque<Visit> pending = new ArrayDeque<>();

    /** What the object that is looked at has in it, in its order. */
    private final List<Visit> inside = new ArrayList<>();

    /** What references lead to comes last: an object is what it is where it stands, not what a reference takes it for. */
    private final Deque<Visit> references = new ArrayDeque<>();

    private KeywordChecker(ReadContext context) {
        this.context = context;
        this.version = SpecVersion.of(context.document());
        this.fields = new FieldMistakes(version, mistakes);
        this.types = new TypeRules(version, mistakes);
        this.objects = new ObjectRules(version, mistakes);
    }

    /** @param kind what a node is, or what a reference takes its target for */
    private record Visit(SpecNode node, ObjectKind kind) {}

    static void check(ReadContext context) {
        new KeywordChecker(context).check();
    }

    private void check() {
        walk(new Visit(context.document().root(), ObjectKind.ROOT));
        for (Visit next = references.poll(); next != null; next = references.poll()) {
            follow(next);
        }
        mistakes.tell(context.problems());
    }

    private void walk(Visit start) {
        pending.push(start);
        for (Visit next = pending.poll(); next != null; next = pending.poll()) {
            visit(next.node(), next.kind());
            for (int i = inside.size() - 1; i >= 0; i--) {
                pending.push(inside.get(i));
            }
            inside.clear();
        }
    }

    private void follow(Visit reference) {
        SpecNode target = context.step(reference.node());
        if (target == null) {
            return;
        }
        ObjectKind kind = isDocument(target) ? ObjectKind.ROOT : known.get(target);
        if (kind == null) {
            walk(new Visit(target, reference.kind()));
        } else if (kind != reference.kind() && !isSchemaOfItems(reference.kind(), kind)) {
            String wanted = reference.kind().toString();
            mistakes.add(
                    "this reference leads to " + kind + ", which is read as " + wanted + ". Point it to " + wanted
                            + ".",
                    reference.node()::location);
        }
    }

    private static boolean isDocument(SpecNode node) {
        return (node.string("openapi") != null || node.string("swagger") != null) && node.get("paths") != null;
    }

    private static boolean isSchemaOfItems(ObjectKind wanted, ObjectKind found) {
        return wanted == ObjectKind.ITEMS && found == ObjectKind.SCHEMA;
    }

    private void visit(SpecNode node, ObjectKind kind) {
        if (!node.isObject()) {
            notAnObject(node, kind);
            return;
        }
        if (known.putIfAbsent(node, kind) != null || kind == ObjectKind.SCHEMA && isOfAnotherDialect(node)) {
            return;
        }
        if (node.isReference()) {
            references.add(new Visit(node, kind));
            boolean hasSiblings = kind == ObjectKind.PATH_ITEM || kind == ObjectKind.SCHEMA && version.hasJsonSchema();
            if (!hasSiblings) {
                return;
            }
        }
        ObjectKind member = kind.member();
        if (kind == ObjectKind.SECURITY_REQUIREMENT) {
            node.members().forEach((name, scopes) -> fields.checkScopes(name, scopes));
        } else if (member != null) {
            visitMembers(node, member);
        } else {
            visitFields(node, kind);
        }
    }

    private void notAnObject(SpecNode node, ObjectKind kind) {
        if (kind != ObjectKind.SCHEMA) {
            if (!node.isNull()) {
                mistakes.add("this isn't " + kind + " and is ignored. Correct the document.", node::location);
            }
        } else if (!node.isBoolean()) {
            mistakes.add("this isn't a schema; any value is accepted. Make it an object.", node::location);
        } else if (!version.hasJsonSchema()) {
            mistakes.add(
                    "true and false are schemas from OpenAPI 3.1 on only; any value is accepted. Write `{}`.",
                    node::location);
        }
    }

    /** A schema may say, for itself or for all of the document, that its keywords are those of another specification. */
    private boolean isOfAnotherDialect(SpecNode schema) {
        String own = schema.string("$schema");
        String dialect = own == null ? context.document().root().string("jsonSchemaDialect") : own;
        return dialect != null && !dialect.startsWith(JSON_SCHEMA) && !dialect.startsWith(OPENAPI_SCHEMA);
    }

    private void visitFields(SpecNode node, ObjectKind kind) {
        Map<String, Keyword> known = Keywords.of(kind, version);
        node.members().forEach((name, value) -> {
            Keyword field = known.get(name);
            if (field != null) {
                fields.checkRead(node, field);
                visitValue(node, field, value);
            } else if (!name.startsWith("x-") && !isReadAnyway(node, kind, name, value)) {
                Keyword other = fields.unknown(node, kind, name);
                if (other != null && other.expected().admits(value, version)) {
                    visitInside(value, other.expected());
                }
            }
        });
        types.check(node, kind);
        objects.check(node, kind);
    }

    private void visitValue(SpecNode node, Keyword field, SpecNode value) {
        if (field.expected().admits(value, version)) {
            visitInside(value, field.expected());
        } else {
            fields.wrongKind(node, field, value);
        }
    }

    private void visitInside(SpecNode value, Expected expected) {
        ObjectKind object = expected.object();
        switch (expected.form()) {
            case PLAIN -> {}
            case TEXTS -> fields.checkTexts(value, expected);
            case ONE -> visitOne(value, object);
            case EACH -> visitEach(value, object);
        }
    }

    private void later(SpecNode node, ObjectKind kind) {
        inside.add(new Visit(node, kind));
    }

    private void visitOne(SpecNode value, @Nullable ObjectKind object) {
        if (object != null && value.isArray()) {
            value.items().forEach(item -> later(item, object));
        } else if (object != null && value.isObject()) {
            later(value, object);
        }
    }

    private void visitEach(SpecNode value, @Nullable ObjectKind object) {
        if (object != null) {
            value.items().forEach(item -> later(item, object));
            visitMembers(value, object);
        }
    }

    /** An extension among them may be anything; an object there is what it is called like, since any name is allowed. */
    private void visitMembers(SpecNode value, ObjectKind object) {
        value.members().forEach((name, member) -> {
            if (!name.startsWith("x-") || object == ObjectKind.SCHEMA && member.isObject()) {
                later(member, object);
            }
        });
    }

    /** What readers take for something else than it is, and tell of. */
    private boolean isReadAnyway(SpecNode node, ObjectKind kind, String name, SpecNode value) {
        if (kind == ObjectKind.PARAMETER && version != SpecVersion.SWAGGER_2_0) {
            String in = node.string("in");
            return in != null && (in.equals("body") || in.equals("formData"));
        }
        if (kind != ObjectKind.PATH_ITEM) {
            return false;
        }
        String method = name.toLowerCase(Locale.ROOT);
        if (!method.equals(name) && HttpMethods.ALL.contains(method) && node.get(method) == null) {
            later(value, ObjectKind.OPERATION);
            return true;
        }
        return name.startsWith("/")
                && !context.isInRootFile(node); // the path items of a file that one of them refers to
    }
}
