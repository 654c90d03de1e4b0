package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.template.TemplateTags.Tag;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Problems;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds names that a template's view doesn't have, before anything is rendered: also those in sections that no view enters. */
public final class TemplateChecker {
    private static final Set<String> SPECIAL = Set.of(".", "this", "-first", "-last", "-index");
    private static final int MAX_INCLUDES = 20;

    private final Map<String, Template> templates;
    private final Problems problems;

    public TemplateChecker(Map<String, Template> templates, Problems problems) {
        this.templates = templates;
        this.problems = problems;
    }

    public void check(Template template, Class<?> view) {
        Deque<Class<?>> scopes = new ArrayDeque<>();
        scopes.push(view);
        check(template, scopes, 0);
    }

    private void check(Template template, Deque<Class<?>> outer, int includes) {
        Deque<Class<?>> scopes = new ArrayDeque<>(outer);
        Deque<Integer> depths = new ArrayDeque<>();
        for (Tag tag : TemplateTags.of(template.text())) {
            switch (tag.kind()) {
                case '!' -> {}
                case '>' -> include(template, tag, scopes, includes);
                case '/' -> {
                    int depth = depths.isEmpty() ? scopes.size() : depths.pop();
                    while (scopes.size() > depth) {
                        scopes.pop();
                    }
                }
                case '#' -> {
                    depths.push(scopes.size());
                    find(template, tag, scopes).flatMap(ViewFields::sectionView).ifPresent(scopes::push);
                }
                case '^' -> {
                    depths.push(scopes.size());
                    find(template, tag, scopes);
                }
                case ' ', '&', '{' -> find(template, tag, scopes);
                default ->
                    problems.error(
                            template.at(tag),
                            "\"{{" + tag.kind() + tag.name() + "}}\" isn't a tag that sdkpoet's templates know.");
            }
        }
    }

    private void include(Template template, Tag tag, Deque<Class<?>> scopes, int includes) {
        Template included = templates.get(tag.name());
        if (included == null) {
            problems.error(
                    template.at(tag),
                    "there is no template \"" + tag.name() + "\" to include."
                            + suggestion(tag.name(), templates.keySet()));
        } else if (includes >= MAX_INCLUDES) {
            problems.error(template.at(tag), "\"" + tag.name() + "\" includes itself. Remove the circle.");
        } else {
            check(included, scopes, includes + 1);
        }
    }

    private Optional<RecordComponent> find(Template template, Tag tag, Deque<Class<?>> scopes) {
        if (SPECIAL.contains(tag.name())) {
            return Optional.empty();
        }
        String[] parts = tag.name().split("\\.");
        RecordComponent field = null;
        for (Class<?> scope : scopes) {
            field = ViewFields.of(scope).get(parts[0]);
            if (field != null) {
                break;
            }
        }
        for (int i = 1; i < parts.length && field != null; i++) {
            field = ViewFields.of(field.getType()).get(parts[i]);
        }
        if (field == null) {
            problems.error(template.at(tag), unknown(tag.name(), scopes));
        }
        return Optional.ofNullable(field);
    }

    private static String unknown(String name, Deque<Class<?>> scopes) {
        SortedSet<String> known = new TreeSet<>();
        scopes.forEach(scope -> known.addAll(ViewFields.of(scope).keySet()));
        return "unknown field \"" + name + "\"." + suggestion(name, known) + " Known here: " + String.join(", ", known)
                + ".";
    }

    private static String suggestion(String name, Set<String> known) {
        return Nearest.to(name, known)
                .map(nearest -> " Did you mean \"" + nearest + "\"?")
                .orElse("");
    }
}
