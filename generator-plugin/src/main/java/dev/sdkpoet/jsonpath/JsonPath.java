package dev.sdkpoet.jsonpath;

import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query of RFC 9535.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9535">RFC 9535</a>
 */
public final class JsonPath {
    private final Query query;

    private JsonPath(Query query) {
        this.query = query;
    }

    /** @throws JsonPathException if a text isn't one */
    public static JsonPath parse(String text) {
        return new JsonPath(new Parser(text).parse());
    }

    /**
     * What the query leads to, in its order, also more than once.
     *
     * @param mostSteps how many values it may look at
     * @param mostValues to how many values it may lead, and any part of it
     * @throws JsonPathException if that isn't enough
     */
    public List<Found> select(SpecNode root, long mostSteps, int mostValues) {
        return new Evaluation(root, new Steps(mostSteps), mostValues).select(query, new Found(root, null, ""));
    }

    /** The query with the name that was probably meant; nothing where it isn't names and indexes only, or no name is near. */
    public Optional<String> nearest(SpecNode root) {
        SpecNode node = root;
        StringBuilder path = new StringBuilder("$");
        for (Segment segment : query.segments()) {
            SpecNode next = null;
            Selector selector = segment.selectors().get(0);
            if (!segment.isSingular() || node == null) {
                return Optional.empty();
            } else if (selector instanceof Selector.Name name) {
                next = node.get(name.name());
                if (next == null) {
                    return Nearest.to(name.name(), node.members().keySet()).map(near -> path + step(near));
                }
                path.append(step(name.name()));
            } else if (selector instanceof Selector.Index index
                    && index.index() < node.items().size()
                    && index.index() >= 0) {
                next = node.at((int) index.index());
                path.append('[').append(index.index()).append(']');
            }
            node = next;
        }
        return Optional.empty();
    }

    private static String step(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*")
                ? "." + name
                : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** One use of a query. */
    private static final class Evaluation {
        private final Found root;
        private final Steps steps;
        private final int mostValues;
        private final Expressions expressions;

        Evaluation(SpecNode root, Steps steps, int mostValues) {
            this.root = new Found(root, null, "");
            this.steps = steps;
            this.mostValues = mostValues;
            this.expressions = new Expressions(steps);
        }

        List<Found> select(Query path, Found current) {
            List<Found> found = List.of(path.isRelative() ? current : root);
            for (Segment segment : path.segments()) {
                List<Found> next = new ArrayList<>();
                for (Found each : found) {
                    select(segment, each, next);
                    if (next.size() > mostValues) {
                        throw new JsonPathException("it leads to more than " + mostValues + " values");
                    }
                }
                found = next;
            }
            return found;
        }

        private void select(Segment segment, Found from, List<Found> found) {
            for (Selector selector : segment.selectors()) {
                select(selector, from, found);
            }
            if (segment.isDeep()) {
                children(from).forEach(child -> select(segment, child, found));
            }
        }

        private void select(Selector selector, Found from, List<Found> found) {
            SpecNode node = from.node();
            steps.take(1);
            if (selector instanceof Selector.Name name) {
                SpecNode member = node.get(name.name());
                if (member != null) {
                    found.add(new Found(member, from, name.name()));
                }
            } else if (selector instanceof Selector.Index index) {
                long at = index.index() < 0 ? node.items().size() + index.index() : index.index();
                if (at >= 0 && at < node.items().size()) {
                    found.add(item(from, (int) at));
                }
            } else if (selector instanceof Selector.Slice slice) {
                slice(slice, from, found);
            } else if (selector instanceof Selector.Filter filter) {
                children(from).stream()
                        .filter(child -> isTrue(filter.condition(), child))
                        .forEach(found::add);
            } else {
                found.addAll(children(from));
            }
        }

        private List<Found> children(Found from) {
            List<Found> children = new ArrayList<>(from.node().size());
            from.node().members().forEach((name, value) -> {
                steps.take(1);
                children.add(new Found(value, from, name));
            });
            for (int i = 0; i < from.node().items().size(); i++) {
                steps.take(1);
                children.add(item(from, i));
            }
            return children;
        }

        private static Found item(Found from, int index) {
            return new Found(from.node().at(index), from, Integer.toString(index));
        }

        /** RFC 9535, section 2.3.4.2.2. */
        private void slice(Selector.Slice slice, Found from, List<Found> found) {
            int size = from.node().items().size();
            long step = slice.step();
            if (step == 0) {
                return;
            }
            long start = normal(slice.start() == null ? (step > 0 ? 0 : size - 1L) : slice.start(), size);
            long end = normal(slice.end() == null ? (step > 0 ? size : -size - 1L) : slice.end(), size);
            if (step > 0) {
                long upper = Math.min(Math.max(end, 0), size);
                for (long i = Math.min(Math.max(start, 0), size); i < upper; i += step) {
                    steps.take(1);
                    found.add(item(from, (int) i));
                }
            } else {
                long lower = Math.min(Math.max(end, -1), size - 1L);
                for (long i = Math.min(Math.max(start, -1), size - 1L); i > lower; i += step) {
                    steps.take(1);
                    found.add(item(from, (int) i));
                }
            }
        }

        private static long normal(long index, int size) {
            return index >= 0 ? index : size + index;
        }

        private boolean isTrue(Condition condition, Found current) {
            steps.take(1);
            if (condition instanceof Condition.Or or) {
                return or.either().stream().anyMatch(each -> isTrue(each, current));
            } else if (condition instanceof Condition.And and) {
                return and.all().stream().allMatch(each -> isTrue(each, current));
            } else if (condition instanceof Condition.Not not) {
                return !isTrue(not.condition(), current);
            } else if (condition instanceof Condition.Exists exists) {
                return !select(exists.query(), current).isEmpty();
            } else if (condition instanceof Condition.Comparison comparison) {
                Object left = value(comparison.left(), current);
                return Values.compare(left, comparison.operator(), value(comparison.right(), current), steps);
            }
            return Boolean.TRUE.equals(result(((Condition.Test) condition).call(), current));
        }

        private Object value(Argument operand, Found current) {
            if (operand instanceof Operand.Literal literal) {
                return literal.value();
            } else if (operand instanceof Operand.Single single) {
                List<Found> found = select(single.query(), current);
                return found.isEmpty() ? Values.NOTHING : Values.of(found.get(0).node());
            }
            return result(((Operand.Result) operand).call(), current);
        }

        private Object result(Call call, Found current) {
            List<Argument> arguments = call.arguments();
            return switch (call.function()) {
                case LENGTH -> length(value(arguments.get(0), current));
                case COUNT ->
                    Values.number(Integer.toString(
                            select((Query) arguments.get(0), current).size()));
                case VALUE -> {
                    List<Found> found = select((Query) arguments.get(0), current);
                    yield found.size() == 1 ? Values.of(found.get(0).node()) : Values.NOTHING;
                }
                case MATCH ->
                    expressions.match(value(arguments.get(0), current), value(arguments.get(1), current), true);
                case SEARCH ->
                    expressions.match(value(arguments.get(0), current), value(arguments.get(1), current), false);
            };
        }

        private Object length(Object value) {
            if (value instanceof String text) {
                steps.take(text.length());
                return Values.number(Integer.toString(text.codePointCount(0, text.length())));
            }
            return value instanceof SpecNode node ? Values.number(Integer.toString(node.size())) : Values.NOTHING;
        }
    }
}
