package dev.sdkpoet.corpus;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.output.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the rules for large documents make of their types: each place has a class of its own, or equal ones share it and long names are nested. */
final class TypeFigures {
    private TypeFigures() {}

    /** @return a Markdown table */
    static String of(List<Path> documents) throws IOException {
        StringBuilder table = new StringBuilder(
                "| document | `sharedTypes`, `nestedTypes` | enums | objects | unions | inline names beyond 60 | longest inline name"
                        + " | lines | bytes of source | classes | bytes of jar |\n"
                        + "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        for (Path document : documents) {
            table.append(row(document, false)).append(row(document, true));
        }
        return table.toString();
    }

    private static String row(Path document, boolean rules) throws IOException {
        String name = document.getFileName().toString();
        GenerationPlan plan = new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .basePackage("corpus.client")
                        .clientName("CorpusClient")
                        .layout(Layout.SOURCES)
                        .sharedTypes(rules)
                        .nestedTypes(rules)
                        .output(Path.of("target", "types").toAbsolutePath())
                        .document(new DocumentSource("", document, name))
                        .build());
        Map<String, String> sources = new TreeMap<>(plan.tree().files());
        sources.remove("module-info.java");
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(sources);
        if (!compiled.isClean()) {
            throw new IllegalStateException(compiled.errors());
        }
        List<Integer> inlineNames = plan.model()
                .types()
                .map(TypeDef::id)
                .filter(id -> !id.isOfSchemaWithName())
                .map(id -> simpleName(plan, id).length())
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %b | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
                name,
                rules,
                count(plan, TypeDef.EnumDef.class),
                count(plan, TypeDef.ObjectDef.class),
                count(plan, TypeDef.UnionDef.class),
                inlineNames.stream().filter(length -> length > 60).count(),
                inlineNames.stream().mapToInt(Integer::intValue).max().orElse(0),
                sources.values().stream()
                        .mapToLong(source -> source.lines().count())
                        .sum(),
                sources.values().stream().mapToLong(String::length).sum(),
                compiled.classes().size(),
                OneClient.jarSize(compiled.classes()));
    }

    private static String simpleName(GenerationPlan plan, TypeId type) {
        return plan.names().type(type).simpleName();
    }

    private static long count(GenerationPlan plan, Class<? extends TypeDef> kind) {
        return plan.model().types().filter(kind::isInstance).count();
    }
}
