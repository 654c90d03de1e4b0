package dev.sdkpoet.corpus;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.output.Layout;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What becomes of the APIs of large documents: how many there are, how long their methods' names are, how long the README is. */
final class ApiFigures {
    private ApiFigures() {}

    /** @return a Markdown table */
    static String of(List<Path> documents) {
        StringBuilder table = new StringBuilder(
                "| document | operations | APIs | with `untaggedTogether` | largest API | shorter methods | longest method"
                        + " | with `wholeMethodNames` | lines of README | of `docs/README.md` |\n"
                        + "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        documents.forEach(document -> table.append(row(document)));
        return table.toString();
    }

    private static String row(Path document) {
        GenerationPlan now = plan(document, false);
        GenerationPlan whole = plan(document, true);
        Map<String, String> methods = methods(now);
        Map<String, String> before = methods(whole);
        long shorter = methods.entrySet().stream()
                .filter(method -> !method.getValue().equals(before.get(method.getKey())))
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %s | %s | %d | %d |\n",
                document.getFileName(),
                methods.size(),
                api(now).resources().size(),
                api(whole).resources().size(),
                api(now).resources().stream()
                        .mapToInt(resource -> resource.operations().size())
                        .max()
                        .orElse(0),
                shorter,
                longest(methods),
                longest(before),
                lines(now, "README.md"),
                lines(now, "docs/README.md"));
    }

    private static GenerationPlan plan(Path document, boolean before) {
        return new SdkGenerator()
                .plan(GenerationRequest.builder()
                        .document(new DocumentSource("", document, document.toString()))
                        .basePackage("corpus")
                        .wholeMethodNames(before)
                        .untaggedTogether(before)
                        .layout(Layout.DOCS)
                        .output(Path.of("target", "apis").toAbsolutePath())
                        .build());
    }

    private static ApiDocument api(GenerationPlan plan) {
        return plan.model().documents().get(0);
    }

    /** The method of each operation. */
    private static Map<String, String> methods(GenerationPlan plan) {
        Map<String, String> methods = new LinkedHashMap<>();
        api(plan).resources().stream()
                .flatMap(resource -> resource.operations().stream())
                .forEach(operation -> methods.put(place(operation), method(plan, operation)));
        return methods;
    }

    private static String place(Operation operation) {
        return operation.id().pointer();
    }

    private static String method(GenerationPlan plan, Operation operation) {
        return plan.names().operation(operation.id()).calls().get(0).method();
    }

    private static String longest(Map<String, String> methods) {
        return methods.values().stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .map(method -> method.length() + ": `" + method + "`")
                .orElse("");
    }

    private static long lines(GenerationPlan plan, String file) {
        return plan.tree().files().getOrDefault(file, "").lines().count();
    }
}
