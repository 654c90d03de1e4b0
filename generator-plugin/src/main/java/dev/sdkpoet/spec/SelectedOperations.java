package dev.sdkpoet.spec;

import dev.sdkpoet.spec.OperationFilter.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves operations out of a document, and security schemes that none of the others needs, before anything in it is read. */
final class SelectedOperations {
    private static final String SCHEME = "#/components/securitySchemes/";

    /** Path items may refer to each other; more than these are read as none. */
    private static final int MAX_PATH_ITEMS = 100;

    private final OperationFilter filter;
    private final ReferenceResolver resolver;
    private final LeftOut leftOut = new LeftOut();

    /** The methods of path items that some path has, and those that some path doesn't. */
    private final IdentityHashMap<SpecNode, Set<String>> kept = new IdentityHashMap<>();

    private final IdentityHashMap<SpecNode, Map<String, List<String>>> dropped = new IdentityHashMap<>();

    /** What the operations that stay need. */
    private final Set<String> schemes = new HashSet<>();

    private boolean usesDefault;
    private boolean namesSchemes;

    private SelectedOperations(OperationFilter filter, ReferenceResolver resolver) {
        this.filter = filter;
        this.resolver = resolver;
    }

    static LeftOut leaveOut(SpecNode root, OperationFilter filter, ReferenceResolver resolver) {
        SelectedOperations selected = new SelectedOperations(filter, resolver);
        selected.select(root);
        return selected.leftOut;
    }

    private void select(SpecNode root) {
        for (String holder : List.of("paths", "webhooks", "x-webhooks")) {
            if (root.get(holder) instanceof SpecObject items) {
                Set<String> gone = new HashSet<>();
                items.members().forEach((name, item) -> {
                    if (item.isObject() && (!name.startsWith("x-") || !holder.equals("paths"))) {
                        String path = holder.equals("paths") ? name : "";
                        if (!keeps(path, item)) {
                            gone.add(name);
                        }
                    }
                });
                items.hide(gone);
            }
        }
        hideMethods();
        hideSchemes(root);
    }

    private boolean keeps(String path, SpecNode written) {
        String slashed = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        if (written.isReference() && !path.isEmpty() && !filter.mayHave(slashed)) {
            leftOut.addUnknown();
            return false;
        }
        List<SpecNode> items = items(written);
        boolean isInternal = items.stream().anyMatch(SelectedOperations::isInternal);
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        for (SpecNode item : items) {
            item.members().forEach((key, operation) -> {
                String method = key.toLowerCase(Locale.ROOT);
                if (HttpMethods.ALL.contains(method) && operation.isObject()) {
                    wanted.computeIfAbsent(key, any -> wants(slashed, method, operation, isInternal));
                }
            });
        }
        if (!wanted.isEmpty() && !wanted.containsValue(true)) {
            return false;
        }
        items.forEach(item -> noteMethods(path, item, wanted));
        return true;
    }

    private void noteMethods(String path, SpecNode item, Map<String, Boolean> wanted) {
        wanted.forEach((key, isWanted) -> {
            if (item.get(key) != null && isWanted) {
                kept.computeIfAbsent(item, any -> new HashSet<>()).add(key);
            } else if (item.get(key) != null) {
                dropped.computeIfAbsent(item, any -> new LinkedHashMap<>())
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(path);
            }
        });
    }

    private boolean wants(String path, String method, SpecNode operation, boolean isInternal) {
        boolean wanted = filter.has(new Candidate(path, method, operation, isInternal || isInternal(operation)));
        SpecNode security = operation.get("security");
        namesSchemes |= security != null;
        if (!wanted) {
            leftOut.add(operation);
        } else if (!path.isEmpty()) {
            usesDefault |= security == null;
            need(security);
        }
        return wanted;
    }

    private static boolean isInternal(SpecNode node) {
        SpecNode mark = node.get("x-internal");
        return mark != null && mark.isBoolean() && mark.text().equals("true");
    }

    /** A path item and those that it refers to. */
    private List<SpecNode> items(SpecNode written) {
        List<SpecNode> items = new ArrayList<>(List.of(written));
        SpecNode last = written;
        for (String next = last.string("$ref");
                next != null && items.size() < MAX_PATH_ITEMS;
                next = last.string("$ref")) {
            if (!(resolver.resolve(last, next) instanceof ReferenceResolver.Resolution.Found found)
                    || !found.target().isObject()) {
                break;
            }
            last = found.target();
            items.add(last);
        }
        return items;
    }

    /** A path item that several paths have keeps what one of them wants. */
    private void hideMethods() {
        dropped.forEach((item, methods) -> {
            Set<String> wanted = kept.getOrDefault(item, Set.of());
            Set<String> hidden = new HashSet<>(methods.keySet());
            hidden.removeAll(wanted);
            ((SpecObject) item).hide(hidden);
            methods.forEach((key, paths) -> {
                if (wanted.contains(key)) {
                    paths.forEach(path -> leftOut.add(path, key));
                }
            });
        });
    }

    /** A document that names no scheme anywhere leaves open what they are for; all stay then. */
    private void hideSchemes(SpecNode root) {
        SpecNode security = root.get("security");
        if (security == null && !namesSchemes) {
            return;
        }
        if (usesDefault) {
            need(security);
        } else {
            ((SpecObject) root).hide(Set.of("security"));
        }
        SpecNode components = root.get("components");
        SpecNode declared = root.get("securityDefinitions");
        if (declared == null && components != null) {
            declared = components.get("securitySchemes");
        }
        if (declared instanceof SpecObject all) {
            Set<String> unused = new HashSet<>(all.members().keySet());
            unused.removeAll(schemes);
            all.hide(unused);
        }
    }

    private void need(@Nullable SpecNode security) {
        if (security != null) {
            security.items()
                    .forEach(requirement -> requirement.members().keySet().forEach(name -> {
                        schemes.add(name);
                        if (name.startsWith(SCHEME)) {
                            JsonPointer.parse("/" + name.substring(SCHEME.length()))
                                    .ifPresent(tokens -> schemes.add(tokens.get(0)));
                        }
                    }));
        }
    }
}
