package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.RenamedThings.Thing;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a user renames: names that are taken before all others, as those of a lock are, and before those. */
final class Renames {
    static final Place.Setting SETTING = new Place.Setting("names");

    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;
    private final Map<String, Rename> byId = new HashMap<>();
    private final Map<String, Rename> inherited = new HashMap<>();
    private final Map<String, Rename> everywhere = new HashMap<>();
    private final Map<String, LockEntry> entries = new TreeMap<>();
    private final Map<TypeId, String> types = new LinkedHashMap<>();

    private Renames(NamingOptions options, Problems problems) {
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.problems = options.unfitIgnored() ? new Problems() : problems;
    }

    /** @param problems gets an error for each rename that no thing is meant by, or several are */
    static Renames of(ApiModel model, NamingOptions options, Problems problems) {
        Renames renames = new Renames(options, problems);
        List<Rename> wanted = options.custom().renames();
        if (!wanted.isEmpty()) {
            Map<ApiDocument, RenamedThings> things = new LinkedHashMap<>();
            model.documents().forEach(document -> things.put(document, new RenamedThings(document, options.lockIds())));
            wanted.forEach(rename -> renames.find(rename, things));
            renames.settle();
            renames.moveNested(model);
        }
        return renames;
    }

    /** The lock with these names in the place of its own. */
    Lock lock() {
        return lock.withRenamed(entries);
    }

    /** What a type is named after, if it stands in one that has a name of the user's. */
    NameHint hint(TypeDef type) {
        NameHint hint = type.hint();
        if (types.isEmpty() || type.id().isOfSchemaWithName()) {
            return hint;
        }
        String pointer = type.id().pointer();
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            TypeId around = new TypeId(type.id().document(), pointer.substring(0, end));
            String to = around.isOfSchemaWithName() ? types.get(around) : null;
            if (to != null && hint.segments().size() > 1) {
                List<String> segments = new ArrayList<>(hint.segments());
                segments.set(0, to);
                return new NameHint(segments);
            }
        }
        return hint;
    }

    /** What is called after the type itself. */
    NameHint ownHint(TypeDef type) {
        String to = types.get(type.id());
        return to == null ? hint(type) : NameHint.of(to);
    }

    private void find(Rename rename, Map<ApiDocument, RenamedThings> things) {
        boolean isFound = false;
        boolean isEvery = rename.name().startsWith(RenamedThings.EVERY);
        Set<String> candidates = new LinkedHashSet<>();
        for (Map.Entry<ApiDocument, RenamedThings> entry : things.entrySet()) {
            if (rename.document().isEmpty()
                    || rename.document().equals(entry.getKey().key())) {
                Set<Thing> found = entry.getValue().find(rename.kind(), rename.name());
                candidates.addAll(entry.getValue().texts(rename.kind()));
                isFound |= !found.isEmpty();
                if (isEvery) {
                    found.forEach(thing -> add(rename, thing.ids(), everywhere));
                } else if (found.size() > 1) {
                    complainOfSeveral(rename, found);
                } else {
                    found.forEach(thing -> add(rename, thing));
                }
            }
        }
        if (!isFound) {
            complainOfNone(rename, candidates);
        }
    }

    private void add(Rename rename, Thing thing) {
        for (String id : thing.ids()) {
            Rename other = byId.putIfAbsent(id, rename);
            if (other != null) {
                problems.error(
                        SETTING,
                        "\"" + other.name() + "\" and \"" + rename.name() + "\" are one "
                                + rename.kind().element() + " ("
                                + thing.location() + "), which can't become both " + other.to() + " and " + rename.to()
                                + ". Leave one of them out.");
                return;
            }
        }
        add(rename, thing.inherited(), inherited);
        if (thing.type() != null) {
            types.put(thing.type(), rename.to());
        }
    }

    private static void add(Rename rename, List<String> ids, Map<String, Rename> renames) {
        ids.forEach(id -> renames.putIfAbsent(id, rename));
    }

    /** What is said of one thing goes before what is said of where it is from, and that before what is said of all. */
    private void settle() {
        for (Map<String, Rename> renames : List.of(byId, inherited, everywhere)) {
            renames.forEach((id, rename) -> entries.computeIfAbsent(id, any -> entry(id, rename)));
        }
    }

    private LockEntry entry(String id, Rename rename) {
        LockEntry known = lock.entry(id).orElse(LockEntry.of(List.of(rename.to())));
        Set<String> former = new LinkedHashSet<>(known.former());
        former.addAll(rename.was());
        former.remove(rename.to());
        return known.renamed(rename.to(), List.copyOf(former));
    }

    /** A lock has nested classes with the names of those around them. */
    private void moveNested(ApiModel model) {
        for (Map.Entry<TypeId, String> renamed : types.entrySet()) {
            String old =
                    lock.entry(ids.type(renamed.getKey())).map(LockEntry::name).orElse("");
            if (old.isEmpty()) {
                continue;
            }
            for (TypeDef type : model.types().toList()) {
                String id = ids.type(type.id());
                lock.entry(id)
                        .filter(entry -> entry.name().startsWith(old + ".") && !entries.containsKey(id))
                        .filter(entry ->
                                type.id().document().equals(renamed.getKey().document()))
                        .ifPresent(entry -> entries.put(
                                id,
                                entry.renamed(renamed.getValue() + entry.name().substring(old.length()), List.of())));
            }
        }
    }

    private void complainOfSeveral(Rename rename, Collection<Thing> found) {
        problems.error(
                SETTING,
                "\"" + rename.name() + "\" can be any of several: "
                        + found.stream()
                                .map(thing -> thing.location().toString())
                                .collect(Collectors.joining(", "))
                        + ". In <" + rename.kind().element() + ">, write the pointer of one: #"
                        + found.iterator().next().location().pointer());
    }

    private void complainOfNone(Rename rename, Collection<String> candidates) {
        String thing = rename.kind() == Rename.Kind.SCHEMA
                ? "There is no class of a schema \"" + rename.name() + "\". "
                : "There is no " + rename.kind().element() + " \"" + rename.name() + "\". ";
        problems.error(
                SETTING,
                thing
                        + Nearest.to(rename.name(), candidates)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Write it as the document does, for example "
                                        + candidates.stream()
                                                .filter(text -> !text.startsWith(RenamedThings.EVERY))
                                                .findFirst()
                                                .orElse(rename.kind().example())
                                        + "."));
    }
}
