package dev.sdkpoet.select;

import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.spec.OperationFilter.Candidate;
import dev.sdkpoet.spec.SpecNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One list of a rule: what of an operation it is about, and how a value fits. */
enum Condition {
    TAGS("tags") {
        @Override
        List<String> of(SelectionRule rule) {
            return rule.tags();
        }

        @Override
        boolean fits(String value, Candidate operation) {
            return valuesOf(operation).contains(value);
        }

        @Override
        Collection<String> valuesOf(Candidate operation) {
            SpecNode tags = operation.operation().get("tags");
            return tags == null
                    ? List.of()
                    : tags.items().stream()
                            .filter(SpecNode::isString)
                            .map(SpecNode::text)
                            .toList();
        }

        @Override
        String complaint(String value) {
            return "No operation has the tag \"" + value + "\".";
        }
    },
    PATHS("paths") {
        @Override
        List<String> of(SelectionRule rule) {
            return rule.paths();
        }

        @Override
        boolean fits(String value, Candidate operation) {
            return Glob.fitsPath(value, operation.path());
        }

        @Override
        Collection<String> valuesOf(Candidate operation) {
            return operation.path().isEmpty() ? List.of() : List.of(operation.path());
        }

        @Override
        String complaint(String value) {
            return "No path fits \"" + value + "\".";
        }
    },
    OPERATIONS("operations") {
        @Override
        List<String> of(SelectionRule rule) {
            return rule.operations();
        }

        @Override
        boolean fits(String value, Candidate operation) {
            int space = value.indexOf(' ');
            String path = value.substring(space + 1).strip();
            if (space > 0 && path.startsWith("/")) {
                return value.substring(0, space).toLowerCase(Locale.ROOT).equals(operation.method())
                        && Glob.fitsPath(path, operation.path());
            }
            String id = operation.operation().string("operationId");
            return id != null && Glob.fits(value, id);
        }

        @Override
        Collection<String> valuesOf(Candidate operation) {
            String id = operation.operation().string("operationId");
            String call = operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
            return id == null ? List.of(call) : List.of(id, call);
        }

        @Override
        String complaint(String value) {
            return "There is no operation \"" + value + "\".";
        }
    },
    METHODS("methods") {
        @Override
        List<String> of(SelectionRule rule) {
            return rule.methods();
        }

        @Override
        boolean fits(String value, Candidate operation) {
            return value.toLowerCase(Locale.ROOT).equals(operation.method());
        }

        @Override
        Collection<String> valuesOf(Candidate operation) {
            return Set.of(operation.method().toUpperCase(Locale.ROOT));
        }

        @Override
        String complaint(String value) {
            return "No operation has the method " + value + ".";
        }
    };

    private final String setting;

    Condition(String setting) {
        this.setting = setting;
    }

    /** The values that a rule has for it. */
    abstract List<String> of(SelectionRule rule);

    /** Whether a value of the user's is true of an operation. */
    abstract boolean fits(String value, Candidate operation);

    /** What the user may have meant by a value that fits nothing. */
    abstract Collection<String> valuesOf(Candidate operation);

    abstract String complaint(String value);

    /** How the element is called that has the values. */
    String setting() {
        return setting;
    }

    boolean fits(SelectionRule rule, Candidate operation) {
        List<String> all = of(rule);
        return all.isEmpty() || all.stream().anyMatch(value -> fits(value, operation));
    }

    String message(String value, Collection<String> known) {
        return complaint(value)
                + Nearest.to(value, known)
                        .map(nearest -> " Did you mean \"" + nearest + "\"?")
                        .orElse(" Correct it, or leave it out.");
    }
}
