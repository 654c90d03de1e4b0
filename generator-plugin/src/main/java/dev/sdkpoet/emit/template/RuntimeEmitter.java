package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.output.GeneratedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Emits the runtime, as much of it as a client needs. A type of the runtime is needed when the client's code names it, or another part of
 * the runtime that is needed; a section {@code {{#uses.part}}} when any of them says {@code part}. So nothing is left out that is used,
 * and there is no list of what belongs together.
 */
public final class RuntimeEmitter {
    /** What a user starts from, named in generated code or not. */
    private static final Set<String> ALWAYS = Set.of("ApiCall", "ApiClient", "LoggingInterceptor", "package-info");

    private static final String FOLDER = "runtime";
    private static final String USES = "uses.";

    private final TemplateCatalog catalog;

    public RuntimeEmitter(TemplateCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param client the generated files that may name the runtime */
    public List<GeneratedFile> emit(EmitContext context, List<GeneratedFile> client) {
        Map<String, String> texts = context.options().wholeRuntime() ? whole(context) : needed(context, client);
        String folder = context.options().basePackage().replace('.', '/') + "/";
        return texts.entrySet().stream()
                .map(text -> GeneratedFile.java(
                        folder + Template.outputPath(text.getKey()), TemplateEmitter.JAVA_HEADER + text.getValue()))
                .toList();
    }

    private Map<String, String> whole(EmitContext context) {
        Map<String, String> texts = new TreeMap<>();
        catalog.names(FOLDER).forEach(name -> texts.put(name, render(name, context, JavaWords.all())));
        return texts;
    }

    private Map<String, String> needed(EmitContext context, List<GeneratedFile> client) {
        Map<String, Set<String>> wordsByName = wordsByName();
        JavaWordScanner scanner = new JavaWordScanner(
                wordsByName.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
        Set<String> found = client.parallelStream()
                .filter(file -> file.path().endsWith(".java"))
                .map(file -> said(file, scanner))
                .collect(HashSet::new, Set::addAll, Set::addAll);
        Map<String, String> texts = new TreeMap<>();
        Map<String, Set<String>> renderedWith = new HashMap<>();
        int before = -1;
        while (found.size() > before) {
            before = found.size();
            for (String name : catalog.names(FOLDER)) {
                Set<String> said = common(wordsByName.getOrDefault(name, Set.of()), found);
                if (isNeeded(name, found) && !said.equals(renderedWith.put(name, said))) {
                    String text = render(name, context, JavaWords.of(Set.copyOf(found)));
                    found.addAll(scanner.wordsOf(text));
                    texts.put(name, text);
                }
            }
        }
        return texts;
    }

    /** Fakes and tests need types only. Members of their own, such as {@code query}, are called like parts of the runtime. */
    private static Set<String> said(GeneratedFile file, JavaWordScanner scanner) {
        Set<String> words = scanner.wordsOf(file.content());
        if (file.root() == GeneratedFile.Root.TEST) {
            words.removeIf(word -> !Character.isUpperCase(word.charAt(0)));
        }
        return words;
    }

    private String render(String name, EmitContext context, JavaWords uses) {
        return TidyJava.of(
                catalog.render(name, new RuntimeView(context.options().basePackage(), uses)));
    }

    private boolean isNeeded(String name, Set<String> found) {
        return ALWAYS.contains(type(name)) || found.contains(type(name)) || !catalog.isBuiltIn(name);
    }

    /** For each template, what the code may say that makes a difference to it: its type, and the parts that its sections are about. */
    private Map<String, Set<String>> wordsByName() {
        Map<String, Set<String>> words = new HashMap<>();
        catalog.names(FOLDER).forEach(name -> words.put(name, words(name)));
        return words;
    }

    private Set<String> words(String name) {
        Set<String> words = new HashSet<>(Set.of(type(name)));
        for (TemplateTags.Tag tag : catalog.tags(name)) {
            if (tag.name().startsWith(USES)) {
                words.addAll(JavaWords.in(tag.name().substring(USES.length())));
            }
        }
        return words;
    }

    private static Set<String> common(Set<String> words, Set<String> others) {
        Set<String> common = new HashSet<>(words);
        common.retainAll(others);
        return common;
    }

    /** {@code Upload} for {@code runtime/Upload.java.mustache} */
    private static String type(String name) {
        return name.substring(FOLDER.length() + 1, name.indexOf('.'));
    }
}
