package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.InlineNames;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code allOf} apart and puts objects together. Where schemas disagree about a property the later one wins, and a
 * schema's own properties come after those of its {@code allOf}, unless it says nothing about the type.
 */
public final class AllOfReader {
    /** Keywords that don't say what a value is. */
    private static final Set<String> ANNOTATIONS = Keywords.ofSchemas(Trait.IDENTITY, Trait.ANNOTATION, Trait.NULL);

    private final ReadContext context;
    private final Fields fields;
    private final InlineNames inlineNames;
    private final KindReader kinds;

    AllOfReader(ReadContext context, Fields fields, InlineNames inlineNames, KindReader kinds) {
        this.context = context;
        this.fields = fields;
        this.inlineNames = inlineNames;
        this.kinds = kinds;
    }

    /** @param own whether {@code allOf} was dealt with, and the schema's own part is meant */
    private record Step(SpecNode schema, NameHint hint, boolean inherited, boolean own) {}

    /** The schemas that a composed schema consists of, each once, the most specific one last. */
    public List<AllOfPart> parts(SpecNode composed, NameHint hint) {
        List<AllOfPart> parts = new ArrayList<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Step> pending = new ArrayDeque<>();
        pending.push(new Step(composed, hint, false, false));
        while (!pending.isEmpty()) {
            Step step = pending.pop();
            if (step.own()) {
                parts.add(new AllOfPart(step.schema(), step.hint(), step.inherited(), false));
            } else if (seen.add(step.schema())) {
                expand(step, pending);
            }
        }
        return parts;
    }

    private void expand(Step step, Deque<Step> pending) {
        SpecNode schema = step.schema();
        pending.push(new Step(schema, step.hint(), step.inherited(), true));
        if (schema.isReference()) {
            SpecNode target = context.follow(schema);
            if (target.isReference()) {
                return;
            }
            pending.push(new Step(target, inlineNames.hint(target), true, false));
        }
        List<SpecNode> entries = fields.objectList(schema, "allOf");
        for (int i = entries.size() - 1; i >= 0; i--) {
            SpecNode entry = entries.get(i);
            boolean isShared = !entry.isReference() && context.document().isReferenced(entry);
            NameHint hint = isShared ? inlineNames.hint(entry) : step.hint();
            pending.push(new Step(entry, hint, step.inherited(), false));
        }
    }

    public MergedObject merge(List<AllOfPart> parts) {
        Map<String, MergedObject.Member> members = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        Set<String> loose = new HashSet<>();
        MergedObject.Member additional = null;
        for (AllOfPart part : parts) {
            properties(part).forEach((name, schema) -> {
                put(
                        members,
                        name,
                        new MergedObject.Member(schema, part.hint()),
                        part.optional() || loose.contains(name));
                if (part.optional()) {
                    loose.add(name);
                }
            });
            if (!part.optional()) {
                required.addAll(required(part.schema()));
            }
            SpecNode more = additional(part.schema());
            additional = more == null ? additional : new MergedObject.Member(more, part.hint());
        }
        return new MergedObject(members, required, additional);
    }

    private Map<String, SpecNode> properties(AllOfPart part) {
        return fields.map(part.schema(), "properties");
    }

    private Set<String> required(SpecNode schema) {
        return new LinkedHashSet<>(fields.texts(schema, "required"));
    }

    /** @param loose whether one of two declarations is only that of an alternative, so that it holds nothing of the other */
    private void put(Map<String, MergedObject.Member> members, String name, MergedObject.Member later, boolean loose) {
        MergedObject.Member earlier = members.get(name);
        if (earlier == null) {
            members.put(name, later);
        } else if (!saysNothing(later.schema())) {
            noteConflict(name, earlier.schema(), later.schema());
            members.put(name, loose ? later : later.over(earlier));
        } else if (!loose) {
            members.put(name, earlier.under(later.schema()));
        }
    }

    private void noteConflict(String name, SpecNode earlier, SpecNode later) {
        Set<JsonKind> before = kinds.of(context.follow(earlier));
        Set<JsonKind> after = kinds.of(context.follow(later));
        boolean numbers = Set.of(JsonKind.INTEGER, JsonKind.NUMBER).containsAll(before)
                && Set.of(JsonKind.INTEGER, JsonKind.NUMBER).containsAll(after);
        if (!before.isEmpty() && !after.isEmpty() && !numbers && Collections.disjoint(before, after)) {
            context.note(
                    later, "property `" + name + "` has another type in " + earlier.location() + "; this one is used.");
        }
    }

    /** The schema of undeclared members, if it says anything. */
    private @Nullable SpecNode additional(SpecNode schema) {
        SpecNode additional = schema.get("additionalProperties");
        if (additional != null && additional.isObject() && additional.size() > 0) {
            return additional;
        }
        SpecNode patterns = schema.get("patternProperties");
        return patterns != null && patterns.isObject() && patterns.size() == 1
                ? patterns.members().values().iterator().next()
                : null;
    }

    /** Whether a schema has only prose, defaults and the like. */
    static boolean saysNothing(SpecNode schema) {
        return schema.isObject()
                && schema.members().keySet().stream()
                        .allMatch(key -> ANNOTATIONS.contains(key) || key.startsWith("x-"));
    }
}
