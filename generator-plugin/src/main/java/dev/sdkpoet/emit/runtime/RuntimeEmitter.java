package dev.sdkpoet.emit.runtime;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.BuiltInTemplates;
import dev.sdkpoet.emit.template.TemplateCatalog;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Copies the runtime into a client, as much of it as the client needs: the classes that its code names, and those that these refer to in
 * turn, as {@link RuntimeReferences} has it. Nothing in a class depends on the client but its package, and of a {@link PartialClass}
 * the members that are there.
 */
public final class RuntimeEmitter {
    /** The package that the sources have as they are compiled in sdkpoet's own build. */
    static final String OWN_PACKAGE = RuntimeMode.LIBRARY_PACKAGE;

    /** What a user starts from, named in generated code or not, also for requests that the document doesn't have. */
    static final Set<String> ALWAYS = Set.of("ApiCall", "ApiClient", "LoggingInterceptor", "package-info");

    /** What a codec of the user's own is made with. */
    private static final Set<String> CODEC_OF_ONES_OWN = Set.of("ValueCodec");

    private static final String FOLDER = "runtime/";
    private static final String SUFFIX = ".java";
    private static final String MODULE = "module-info.java";

    private final TemplateCatalog catalog;
    private final RuntimeReferences references;

    public RuntimeEmitter(TemplateCatalog catalog) {
        this.catalog = catalog;
        this.references = RuntimeReferences.builtIn();
    }

    /**
     * Nothing for a client that has its runtime from the library.
     *
     * @param emitted what emitters have made, which have said which members they name
     * @param rendered what templates have made, perhaps of the user's own
     */
    public List<GeneratedFile> emit(
            EmitContext context, List<GeneratedFile> emitted, List<GeneratedFile> rendered, Problems problems) {
        if (context.options().runtime() == RuntimeMode.LIBRARY) {
            refuseOwn(problems);
            return List.of();
        }
        SortedMap<String, String> sources = sources();
        Set<String> needed = sources.keySet();
        if (!context.options().wholeRuntime()) {
            needed = needed(context, emitted, rendered, sources.keySet());
            leaveOut(sources, needed);
        }
        Set<String> types = needed;
        String runtimePackage = context.names().runtimePackage();
        String folder = runtimePackage.replace('.', '/') + "/";
        return sources.entrySet().stream()
                .filter(source -> types.contains(source.getKey()))
                .map(source -> GeneratedFile.java(
                        folder + source.getKey() + SUFFIX,
                        GeneratedFile.JAVA_HEADER + GeneratedMark.on(moved(source.getValue(), runtimePackage))))
                .toList();
    }

    /** The library's classes are the same in all clients. */
    private void refuseOwn(Problems problems) {
        catalog.ownFiles(FOLDER)
                .keySet()
                .forEach(name -> problems.error(
                        new Place.Setting("runtime"),
                        "A client with <runtime>library</runtime> has no runtime of its own that \"" + name
                                + "\" in the template directory could be a part of. Remove the file, or set"
                                + " <runtime>embedded</runtime>."));
    }

    /** The sources of the library by path: what a reader of a client's sources needs, too, where these use it. */
    public static SortedMap<String, String> library() {
        SortedMap<String, String> sources = new TreeMap<>();
        BuiltInTemplates.read().forEach((name, text) -> {
            if (name.startsWith(FOLDER) && name.endsWith(SUFFIX)) {
                sources.put(OWN_PACKAGE.replace('.', '/') + "/" + type(name) + SUFFIX, text);
            }
        });
        return sources;
    }

    /** The sources by simple name of their class. */
    private SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        catalog.files(FOLDER).forEach((name, text) -> sources.put(type(name), text));
        return sources;
    }

    /** Takes the members that the client doesn't need out of the classes that it has in part. */
    private void leaveOut(SortedMap<String, String> sources, Set<String> needed) {
        Set<String> own = catalog.ownFiles(FOLDER).keySet();
        for (String type : PartialClass.NAMES) {
            if (!own.contains(FOLDER + type + SUFFIX)) {
                sources.computeIfPresent(
                        type,
                        (name, source) -> new PartialClass(source)
                                .with(member -> needed.contains(PartialClass.member(type, member))));
            }
        }
    }

    private Set<String> needed(
            EmitContext context, List<GeneratedFile> emitted, List<GeneratedFile> rendered, Set<String> known) {
        String runtimePackage = context.names().runtimePackage();
        Set<String> roots = new TreeSet<>(ALWAYS);
        roots.addAll(context.runtimeMembers().named());
        roots.addAll(named(emitted, source -> NamedTypes.in(source, runtimePackage, known)));
        if (context.options().hasCustomCodecs()) {
            roots.addAll(CODEC_OF_ONES_OWN);
        }
        roots.addAll(named(rendered, source -> NamedTypes.withMembers(source, runtimePackage, known)));
        RuntimeReferences all = references;
        for (Map.Entry<String, String> own : catalog.ownFiles(FOLDER).entrySet()) {
            roots.add(type(own.getKey()));
            all = all.with(type(own.getKey()), NamedTypes.withMembers(own.getValue(), OWN_PACKAGE, known));
        }
        return all.closure(roots);
    }

    private static Set<String> named(List<GeneratedFile> files, Function<String, Set<String>> find) {
        return files.parallelStream()
                .filter(file ->
                        file.path().endsWith(SUFFIX) && !file.path().endsWith(MODULE)) // a module names packages
                .flatMap(file -> find.apply(file.content()).stream())
                .collect(Collectors.toSet());
    }

    /** {@code Upload} for {@code runtime/Upload.java} */
    private static String type(String name) {
        return name.substring(FOLDER.length(), name.length() - SUFFIX.length());
    }

    /** The same source in another package. */
    private static String moved(String source, String runtimePackage) {
        return source.replaceFirst(
                "(?m)^package " + OWN_PACKAGE.replace(".", "\\.") + ";", "package " + runtimePackage + ";");
    }
}
