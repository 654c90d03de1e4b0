package dev.sdkpoet.model.read;

import dev.sdkpoet.model.read.node.Expected;
import dev.sdkpoet.model.read.node.Keyword;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.ObjectKind;
import dev.sdkpoet.model.read.node.SpecVersion;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words the warnings of fields that an object doesn't have, and of values that aren't of the kind that the field has. */
final class FieldMistakes {
    private final SpecVersion version;
    private final Mistakes mistakes;

    FieldMistakes(SpecVersion version, Mistakes mistakes) {
        this.version = version;
        this.mistakes = mistakes;
    }

    /** Tells of a field that the version doesn't have; returns what it is in another one, or null. */
    @Nullable
    Keyword unknown(SpecNode node, ObjectKind kind, String name) {
        if (mistakes.areTooMany()) {
            return null;
        }
        List<Keyword> others = Keywords.ofOtherVersions(kind, name, version);
        if (!others.isEmpty()) {
            Keyword other = others.get(0);
            String instead = other.instead().isEmpty() ? "Remove it, or use a version that has it." : other.instead();
            mistakes.add(
                    "`" + name + "` of " + kind + " is known to " + other.editions() + ", not to " + version + ". "
                            + instead,
                    () -> node.keyLocation(name));
            return other;
        }
        Optional<String> meant =
                Nearest.misspelt(name, Keywords.of(kind, version).keySet());
        boolean isAllowed = kind == ObjectKind.SCHEMA && version.hasJsonSchema();
        if (meant.isPresent() || !isAllowed) {
            String remedy = meant.map(known -> "Did you mean `" + known + "`?")
                    .orElse("Remove it, or name it `x-" + name + "`.");
            mistakes.add(kind + " has no `" + name + "`; it is ignored. " + remedy, () -> node.keyLocation(name));
        }
        return null;
    }

    /** Tells of a field that is as it should be, but that no reader knows yet. */
    void checkRead(SpecNode node, Keyword field) {
        if (field.isIgnoredAsNew()) {
            mistakes.add(
                    "`" + field.name() + "` of " + field.object()
                            + " is new in OpenAPI 3.2; it isn't read yet and is ignored. "
                            + (field.instead().isEmpty() ? "The client lacks only what it says." : field.instead()),
                    () -> node.keyLocation(field.name()));
        }
    }

    void wrongKind(SpecNode node, Keyword field, SpecNode value) {
        mistakes.add(wrongKindOf(field, value), value::location);
    }

    private String wrongKindOf(Keyword field, SpecNode value) {
        String name = "`" + field.name() + "`";
        Expected expected = field.expected();
        if (isRequiredFlag(field, value)) {
            return "`required` of a schema lists its properties; `" + value.text()
                    + "` is ignored. A property that must be there is named in the `required` of its object.";
        }
        if (expected.kinds().equals(Set.of(SpecNode.Kind.BOOLEAN)) && isFlag(value)) {
            return name + " is a text; it is read as " + value.text() + ". Remove its quotes.";
        }
        if (expected.form() == Expected.Form.TEXTS && value.isString()) {
            return name + " is a text; it is read as an array of one. Write an array.";
        }
        for (Keyword other : Keywords.ofOtherVersions(field.object(), field.name(), version)) {
            if (other.expected().admits(value, version) && !other.instead().isEmpty()) {
                return name + " of " + field.object() + " is "
                        + other.expected().words() + " in " + other.editions() + ", but " + expected.words() + " in "
                        + version + ". " + other.instead();
            }
        }
        return expected.object() == ObjectKind.SCHEMA && expected.form() == Expected.Form.ONE
                ? name + " isn't a schema; any value is accepted. Make it an object."
                : name + " isn't " + expected.words() + " and is ignored. Correct the document.";
    }

    private static boolean isRequiredFlag(Keyword field, SpecNode value) {
        return field.object() == ObjectKind.SCHEMA
                && field.name().equals("required")
                && (value.isBoolean() || isFlag(value));
    }

    private static boolean isFlag(SpecNode value) {
        return value.isString() && (value.text().equals("true") || value.text().equals("false"));
    }

    void checkScopes(String scheme, SpecNode scopes) {
        if (!scopes.isArray()) {
            mistakes.add(
                    "`" + scheme + "` isn't an array of scopes and counts as an empty one. Write `[]`.",
                    scopes::location);
        }
    }

    void checkTexts(SpecNode value, Expected expected) {
        for (SpecNode item : value.items()) {
            if (item.isObject() || item.isArray() || item.isNull()) {
                mistakes.add("this isn't a string and is ignored. Write " + expected.words() + ".", item::location);
            }
        }
    }
}
