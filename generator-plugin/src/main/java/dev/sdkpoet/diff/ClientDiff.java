package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two clients: their Java APIs element by element, then what their documents say that no signature shows. */
public final class ClientDiff {
    /** What only generated code makes its models and requests with, and has the methods that this code calls. */
    private static final Pattern MADE_WITH = Pattern.compile(".*\\.(?:FieldSet|RequestBuilder)");

    private final Client before;
    private final Client after;
    private final OriginIndex oldOrigins;
    private final OriginIndex newOrigins;

    private ClientDiff(Client before, Client after) {
        this.before = before;
        this.after = after;
        this.oldOrigins = OriginIndex.of(before);
        this.newOrigins = OriginIndex.of(after);
    }

    /**
     * What changes for the callers of a client.
     *
     * @throws dev.sdkpoet.problem.GenerationException if this Java can't read sources, or the sources, made by templates of users, don't parse
     */
    public static ApiDiff between(Client before, Client after) {
        if (before.sources().equals(after.sources())) {
            return new ApiDiff(List.of(), false);
        }
        return between(before, JavaApiReader.read(before.sources()), after, JavaApiReader.read(after.sources()));
    }

    /** @param oldApi the API of {@code before}, which takes its time to read; {@code newApi} that of {@code after} */
    static ApiDiff between(Client before, JavaApi oldApi, Client after, JavaApi newApi) {
        return before.sources().equals(after.sources())
                ? new ApiDiff(List.of(), false)
                : new ClientDiff(before, after).diff(JavaApiComparison.compare(oldApi, newApi));
    }

    private ApiDiff diff(List<JavaChange> all) {
        String runtime = after.names().runtimePackage() + ".";
        Predicate<JavaChange> isOfRuntime = change -> change.element().type().startsWith(runtime);
        List<ApiChange> report = new ArrayList<>(
                ofClient(all.stream().filter(isOfRuntime.negate()).toList()));
        report.addAll(ofRuntime(all.stream().filter(isOfRuntime).toList()));
        if (report.isEmpty()) {
            report.addAll(ofCode());
        }
        report.sort(Comparator.comparing(ApiChange::section));
        return new ApiDiff(report, true);
    }

    private List<ApiChange> ofClient(List<JavaChange> changes) {
        Map<String, ChangeGroup> groups = groups(changes);
        Set<String> broken = new LinkedHashSet<>();
        groups.forEach((key, group) -> {
            if (group.breaksCallers()) {
                broken.add(key);
            }
        });
        Map<String, ApiChange> throwing = new BuilderChanges(oldOrigins, newOrigins).breaks(broken);

        ArgumentChanges arguments = new ArgumentChanges(oldOrigins, newOrigins);
        List<ApiChange> report = new ArrayList<>(arguments.breaks(broken).values());
        groups.forEach((key, group) -> report.addAll(group.report(throwing.containsKey(key))));
        report.addAll(throwing.values());
        // Who implements what callers have to follow follows it, too.
        report.addAll(new ImplementerChanges(oldOrigins, newOrigins)
                .of(changes.stream()
                        .filter(change ->
                                !change.impacts().contains(Impact.IMPLEMENTERS) || !broken.contains(key(change)))
                        .toList()));
        Set<String> reported = new LinkedHashSet<>(groups.keySet());
        reported.addAll(throwing.keySet());
        report.addAll(new WireChanges(oldOrigins, newOrigins, arguments.replaced(), reported).changes());
        return report;
    }

    /** What code of the user's own may miss; what is there in addition is there for the client. */
    private List<ApiChange> ofRuntime(List<JavaChange> changes) {
        List<JavaChange> removed = changes.stream()
                .filter(JavaChange::breaksCallers)
                .filter(change -> change.element().isType()
                        || !MADE_WITH.matcher(change.element().type()).matches())
                .toList();
        String text = "Code of your own that uses the runtime lacks " + Wording.elements(removed)
                + ", which the client doesn't need any more (`wholeRuntime` keeps it)";
        return removed.isEmpty()
                ? List.of()
                : List.of(new ApiChange(Section.CASES, text, "", Set.of(Impact.OWN_RUNTIME_USE), newOrigins.root()));
    }

    /** The classes whose code isn't what it was, so that nothing passes for a change of documentation that is more. */
    private List<ApiChange> ofCode() {
        UnaryOperator<String> code = code(new ArgumentChanges(oldOrigins, newOrigins).replaced());
        List<ApiChange> report = new ArrayList<>();
        after.sources().forEach((path, source) -> {
            String old = before.sources().get(path);
            if (old == null || !code.apply(old).equals(code.apply(source))) {
                String name = Wording.code(path.substring(path.lastIndexOf('/') + 1));
                report.add(new ApiChange(
                        Section.BEHAVIOUR, name + " does something else", "", Set.of(), newOrigins.root()));
            }
        });
        return report;
    }

    /** Source as the compiler reads it, whatever the arguments are called whose name is all that has changed. */
    private static UnaryOperator<String> code(List<ArgumentChanges.Replaced> renamed) {
        if (renamed.isEmpty()) {
            return JavaCode::of;
        }
        Pattern names = Pattern.compile(renamed.stream()
                .flatMap(argument -> Stream.of(argument.old(), argument.now()))
                .flatMap(argument -> Stream.of(argument.label(), argument.variable()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
        return source -> names.matcher(JavaCode.of(source)).replaceAll("_");
    }

    /** One group for each part of a document that has a share in the API; what has none is a group by its type. */
    private Map<String, ChangeGroup> groups(List<JavaChange> changes) {
        Map<String, List<JavaChange>> byKey = new LinkedHashMap<>();
        changes.forEach(change ->
                byKey.computeIfAbsent(key(change), key -> new ArrayList<>()).add(change));
        Causes causes = new Causes(oldOrigins, newOrigins);
        Map<String, ChangeGroup> groups = new LinkedHashMap<>();
        byKey.forEach((key, group) -> groups.put(
                key,
                new ChangeGroup(
                        newOrigins
                                .origin(key)
                                .or(() -> oldOrigins.origin(key))
                                .map(Origin::place)
                                .orElse(newOrigins.root()),
                        causes.of(key),
                        group)));
        return groups;
    }

    private String key(JavaChange change) {
        JavaElement element = change.element();
        if (change.kind() == JavaChange.Kind.SUPERTYPE_REMOVED) {
            // It is a union that lists its variants.
            Optional<Origin> supertype = oldOrigins.ofType(element.signature().substring(JavaElement.IS.length()));
            if (supertype.isPresent()) {
                return supertype.get().key();
            }
        }
        OriginIndex origins = change.kind() == JavaChange.Kind.ADDED ? newOrigins : oldOrigins;
        return origins.of(element).map(Origin::key).orElse(element.type());
    }
}
