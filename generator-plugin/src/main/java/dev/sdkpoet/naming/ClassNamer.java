package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.lock.LockEntry;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.text.FileNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the classes of a document's types: first those in files of their own, then nested ones from the outside in. No nested class is
 * called like a class in a file of its own, so inside of it the simple names of those mean what they mean elsewhere.
 */
final class ClassNamer {
    private static final Pattern PARAMETER = Pattern.compile("/parameters/[^/]++(/schema)?$");

    private final ApiDocument document;
    private final String modelPackage;
    private final NameScope files;
    private final ReservedTypes reserved;
    private final LockedConstants lockedConstants;
    private final Held<TypeId> held;
    private final Nesting nesting;
    private final Renames renames;
    private final CustomNames custom;
    private final Problems problems;
    private final Map<TypeId, Chosen> chosen = new HashMap<>();

    /** By name with those of the classes around it. */
    private final Map<String, Chosen> byPath = new HashMap<>();

    /** What classes in a class are called. Unions have one scope, since a class that implements several inherits from each. */
    private final Map<String, NameScope> scopes = new HashMap<>();

    /** The simple names of nested classes that the lock has. */
    private final Set<String> heldNested = new HashSet<>();

    /** @param files the names of classes in files of their own */
    ClassNamer(
            ApiDocument document,
            String modelPackage,
            NameScope files,
            ReservedTypes reserved,
            NamingOptions options,
            Renames renames,
            Problems problems) {
        this.renames = renames;
        this.custom = options.custom();
        this.document = document;
        this.modelPackage = modelPackage;
        this.files = files;
        this.reserved = reserved;
        this.lockedConstants = LockedConstants.of(options.lock());
        this.held = new Held<>(options.lock(), options.lockIds()::type);
        this.nesting = options.nestedTypes() ? Nesting.of(document) : Nesting.none();
        this.problems = problems;
        document.types().stream()
                .flatMap(type -> lockedName(type).stream())
                .filter(ClassNamer::isPath)
                .forEach(name -> heldNested.add(FileNames.fold(simple(name))));
    }

    /** Words for a class, and the class with the name that they make. */
    record Chosen(Words words, ClassName type) {
        String name() {
            return type.simpleName();
        }

        String path() {
            return path(type);
        }

        /** Whether this class, or one around it, has a name. */
        boolean isIn(String name) {
            return type.simpleNames().stream().anyMatch(name::equalsIgnoreCase);
        }

        /** The name of a class with those of the classes around it: {@code Order.Item}. */
        static String path(ClassName type) {
            return String.join(".", type.simpleNames());
        }
    }

    /** What a class in a file of its own would be called if nothing else had that name. */
    String name(Words words) {
        return free(words, null).name();
    }

    /** In the order of the types. */
    Map<TypeId, Chosen> classes() {
        List<TypeDef> own = new ArrayList<>();
        List<TypeDef> nested = new ArrayList<>();
        for (TypeDef type : document.types()) {
            (isNested(type) ? nested : own).add(type);
        }
        name(own, null);
        nameNested(nested);
        Map<TypeId, Chosen> classes = new LinkedHashMap<>();
        document.types().forEach(type -> classes.put(type.id(), requireNonNull(chosen.get(type.id()))));
        return classes;
    }

    private boolean isNested(TypeDef type) {
        return lockedName(type)
                .map(ClassNamer::isPath)
                .orElseGet(() -> nesting.owner(type.id()).isPresent());
    }

    private Optional<String> lockedName(TypeDef type) {
        return held.entry(type.id()).map(LockEntry::name);
    }

    private static boolean isPath(String name) {
        return name.indexOf('.') >= 0;
    }

    private static String simple(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Each as soon as the class around it has its name. */
    private void nameNested(List<TypeDef> nested) {
        List<TypeDef> pending = nested;
        while (!pending.isEmpty()) {
            Map<String, List<TypeDef>> byHost = new LinkedHashMap<>();
            List<TypeDef> later = new ArrayList<>();
            for (TypeDef type : pending) {
                Chosen host = host(type);
                if (host == null) {
                    later.add(type);
                } else {
                    byHost.computeIfAbsent(host.path(), any -> new ArrayList<>())
                            .add(type);
                }
            }
            if (byHost.isEmpty()) {
                later.forEach(this::nameWithoutHost);
                return;
            }
            byHost.forEach((host, types) -> name(types, byPath.get(host)));
            pending = later;
        }
    }

    private @Nullable Chosen host(TypeDef type) {
        String locked = lockedName(type).orElse("");
        return isPath(locked)
                ? byPath.get(locked.substring(0, locked.lastIndexOf('.')))
                : nesting.owner(type.id()).map(chosen::get).orElse(null);
    }

    private void nameWithoutHost(TypeDef type) {
        LockEntry entry = held.entry(type.id()).orElseThrow();
        problems.error(
                held.lock().place(entry),
                "\"" + entry.name() + "\" can't be: the class around it is gone. Choose another name on this line.");
        add(type, free(Words.of(simple(entry.name())), null));
    }

    /** @param host the class around them; null for files of their own */
    private void name(List<TypeDef> types, @Nullable Chosen host) {
        NameScope scope =
                host == null ? files : scopes.computeIfAbsent(host.path(), any -> NameScope.ignoringCase(problems));
        Map<TypeId, Chosen> names = scope.allocate(
                types.stream().map(type -> request(type, host)).toList(),
                new Spelling<>(
                        words -> free(words, host),
                        own -> List.of(own.name()),
                        List::of,
                        locked -> new Chosen(words(simple(locked.get(0)), host), type(host, simple(locked.get(0)))),
                        name -> complaint(name, host)),
                held);
        types.forEach(type -> add(type, requireNonNull(names.get(type.id()))));
    }

    private void add(TypeDef type, Chosen own) {
        chosen.put(type.id(), own);
        byPath.put(own.path(), own);
        if (type instanceof UnionDef) {
            scopes.put(own.path(), scopes.computeIfAbsent("", any -> NameScope.ignoringCase(problems)));
        }
    }

    private ClassName type(@Nullable Chosen host, String name) {
        return host == null ? ClassName.get(modelPackage, name) : host.type().nestedClass(name);
    }

    /** Schemas that a document names come first, then what else it names, then what is named after its place. */
    private NameRequest<TypeId> request(TypeDef type, @Nullable Chosen host) {
        List<String> segments = renames.hint(type).segments();
        List<Words> wishes = nesting.words(type.id()).orElse(List.of());
        List<Words> free = wishes.stream()
                .filter(words -> !isTaken(typeName(words, host), host))
                .toList();
        List<Words> best = free.isEmpty() ? wishes : free;
        return new NameRequest<>(
                type.id(),
                type.id().isOfSchemaWithName() ? 0 : segments.size(),
                String.join("/", segments),
                type.location(),
                best.isEmpty() ? Words.of(segments) : best.get(0),
                other -> best.isEmpty() ? others(type.id(), segments, other) : best.subList(1, best.size()));
    }

    /**
     * Words for a class whose best name isn't free: one that stands in something else is told apart by what it is there. Of two that are
     * called the same, nothing is known that would tell them apart.
     *
     * @param other what the document calls the type that has the name
     */
    private static List<Words> others(TypeId type, List<String> segments, String other) {
        Words spelled = Words.spelled(segments);
        boolean isParameter = PARAMETER.matcher(type.pointer()).find();
        if (!isParameter && (segments.size() == 1 || other.equals(String.join("/", segments)))) {
            return List.of(spelled);
        }
        String role = isParameter ? "parameter" : role(type, segments.get(segments.size() - 1));
        return List.of(spelled, Words.of(segments).then(role));
    }

    /** {@code PayRequestBody} beside a schema {@code PayRequest}, {@code PetKindValue} beside {@code PetKind}. */
    private static String role(TypeId type, String last) {
        if (type.isOfSchemaWithName()) {
            return "model";
        }
        return last.equals("request") || last.equals("response") ? "body" : "value";
    }

    private Optional<String> complaint(String path, @Nullable Chosen host) {
        String name = simple(path);
        if (path.length() > JavaIdentifiers.MAX_LENGTH) {
            return Spelling.complaint(path.replace('.', '_'), false);
        }
        return host == null && heldNested.contains(FileNames.fold(name))
                ? Optional.of("is also the name of a nested class")
                : Spelling.complaint(name, reserved.contains(name) || host != null && host.isIn(name));
    }

    private Chosen free(Words words, @Nullable Chosen host) {
        Words free = words;
        while (isTaken(typeName(free, host), host)) {
            free = free.then("model");
        }
        return new Chosen(free, type(host, typeName(free, host)));
    }

    /** Nested classes have the prefix and suffix of those around them. */
    private String typeName(Words words, @Nullable Chosen host) {
        return host == null
                ? JavaIdentifiers.type(words, custom.modelPrefix(), custom.modelSuffix())
                : JavaIdentifiers.type(words);
    }

    /** The words of a class that has its name from elsewhere. */
    private Words words(String name, @Nullable Chosen host) {
        String prefix = custom.modelPrefix();
        String suffix = custom.modelSuffix();
        boolean isAffixed = host == null
                && name.length() > prefix.length() + suffix.length()
                && name.startsWith(prefix)
                && name.endsWith(suffix);
        return Words.of(isAffixed ? name.substring(prefix.length(), name.length() - suffix.length()) : name);
    }

    private boolean isTaken(String name, @Nullable Chosen host) {
        return reserved.contains(name)
                || lockedConstants.contains(name)
                || (host == null ? heldNested.contains(FileNames.fold(name)) : files.isTaken(name) || host.isIn(name));
    }
}
