package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.output.GeneratedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
        JavaWordScanner scanner = new JavaWordScanner(words());
        client.stream().filter(file -> file.path().endsWith(".java")).forEach(file -> scanner.scan(file.content()));
        Map<String, String> texts = new TreeMap<>();
        int before = -1;
        while (scanner.found().size() > before) {
            before = scanner.found().size();
            for (String name : catalog.names(FOLDER)) {
                if (isNeeded(name, scanner.found())) {
                    String text = render(name, context, JavaWords.of(scanner.found()));
                    scanner.scan(text);
                    texts.put(name, text);
                }
            }
        }
        return texts;
    }

    private String render(String name, EmitContext context, JavaWords uses) {
        return TidyJava.of(
                catalog.render(name, new RuntimeView(context.options().basePackage(), uses)));
    }

    private boolean isNeeded(String name, Set<String> found) {
        return ALWAYS.contains(type(name)) || found.contains(type(name)) || !catalog.isBuiltIn(name);
    }

    /** What the code may say that makes a difference: the types, and the parts that sections are about. */
    private Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String name : catalog.names(FOLDER)) {
            words.add(type(name));
            for (TemplateTags.Tag tag : catalog.tags(name)) {
                if (tag.name().startsWith(USES)) {
                    words.addAll(JavaWords.in(tag.name().substring(USES.length())));
                }
            }
        }
        return words;
    }

    /** {@code Upload} for {@code runtime/Upload.java.mustache} */
    private static String type(String name) {
        return name.substring(FOLDER.length() + 1, name.indexOf('.'));
    }
}
