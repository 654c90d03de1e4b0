package dev.sdkpoet.select;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.OperationFilter;
import dev.sdkpoet.spec.OperationFilter.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Selects the operations of all documents of a client, and knows afterwards which settings were of no use. */
public final class Selector {
    private final Selection selection;
    private final List<RuleUse> rules = new ArrayList<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();

    public Selector(Selection selection) {
        this.selection = selection;
        selection.includes().forEach(rule -> rules.add(new RuleUse(RuleUse.INCLUDE, rule)));
        selection.excludes().forEach(rule -> rules.add(new RuleUse(RuleUse.EXCLUDE, rule)));
    }

    /** How many operations a document has, and how many of them are selected. */
    private static final class Count {
        private int all;
        private int selected;
    }

    /**
     * The filter of one document.
     *
     * @param name the name that the client's settings have for it
     */
    public OperationFilter filter(String name) {
        return selection.isAll() ? OperationFilter.ALL : new OfDocument(name);
    }

    private final class OfDocument implements OperationFilter {
        private final List<RuleUse> includes;
        private final List<RuleUse> excludes;
        private final Count count = new Count();

        OfDocument(String name) {
            includes = rules.stream().filter(rule -> rule.isIncludeFor(name)).toList();
            excludes = rules.stream().filter(rule -> rule.isExcludeFor(name)).toList();
            counts.put(name, count);
        }

        @Override
        public boolean mayHave(String path) {
            boolean included = includes.isEmpty() || includes.stream().anyMatch(rule -> rule.mayFit(path));
            boolean may = included && excludes.stream().noneMatch(rule -> rule.fitsAll(path));
            if (!may) {
                count.all++;
                includes.forEach(rule -> rule.skip(path));
                excludes.forEach(rule -> rule.skip(path));
            }
            return may;
        }

        @Override
        public boolean has(Candidate operation) {
            // each rule is evaluated, so that none is reported as unused
            boolean included = includes.isEmpty();
            for (RuleUse rule : includes) {
                included |= rule.fits(operation);
            }
            boolean excluded = false;
            for (RuleUse rule : excludes) {
                excluded |= rule.fits(operation);
            }
            count.all++;
            boolean selected = included && !excluded;
            count.selected += selected ? 1 : 0;
            return selected;
        }
    }

    /** Tells of what fits nothing. It comes when all documents were loaded. */
    public void tell(Problems problems) {
        rules.forEach(rule -> rule.tell(problems));
        counts.forEach((name, count) -> {
            if (count.selected == 0 && count.all > 0) {
                problems.error(
                        new Place.Setting("select"),
                        "None of the " + count.all + " operations" + (name.isEmpty() ? "" : " of " + name)
                                + " is left. Include what the client should have"
                                + (name.isEmpty() ? "." : ", or leave the document out."));
            }
        });
    }
}
