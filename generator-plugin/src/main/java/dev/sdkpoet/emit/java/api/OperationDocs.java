package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Link;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.naming.OperationNames;
import dev.sdkpoet.text.DocText;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in Javadoc what an operation does, where it goes if that is unusual, and which operations take values of its responses. */
final class OperationDocs {
    private static final Set<String> IGNORED = Set.of("", "a", "an", "the");

    private OperationDocs() {}

    // Makes a pet.
    //
    // <p>Server: <code>https://upload.example.com</code>
    static CodeBlock of(JavaContext context, Call call) {
        Operation operation = call.operation();
        String route = JavadocText.code(operation.method() + " " + operation.path()) + ".";
        return CodeBlock.of(
                "$L$L$L$L$L$L$L",
                Javadocs.of(prose(operation.doc()), route),
                redirect(operation),
                asksFor(call),
                constants(call),
                server(context, operation),
                otherAnswers(operation),
                links(context, operation));
    }

    /** The summary as the first sentence, then the description; only one of the two if that begins with the words of the other. */
    private static Doc prose(Doc doc) {
        String summary = doc.summary();
        String description = doc.description();
        if (summary == null || description == null || begins(description, summary)) {
            return doc.prose();
        }
        String sentence = Javadocs.sentence(summary.strip().replaceAll("\\s++", " "));
        return Doc.prose(
                null, begins(summary, description) ? sentence : sentence + "\n\n" + description, doc.externalDocs());
    }

    private static boolean begins(String text, String start) {
        List<String> words = words(text);
        List<String> first = words(start);
        return words.size() >= first.size() && words.subList(0, first.size()).equals(first);
    }

    /** Without articles and endings, so that "Gets a pet" begins as "Get the pet" does. */
    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]++"))
                .map(word -> word.replaceFirst("s$", ""))
                .filter(word -> !IGNORED.contains(word))
                .toList();
    }

    // <p>The server answers with a redirect, which isn't followed: the call throws a {@code RedirectException}, whose
    // {@code location()} says where to go on.
    private static String redirect(Operation operation) {
        return operation.isRedirect()
                ? "\n\n"
                        + String.join(
                                "\n",
                                JavadocText.wrap(
                                        "<p>The server answers with a redirect, which isn't followed: the call throws a"
                                                + " {@code RedirectException}, whose {@code location()} is the target.",
                                        Javadocs.WIDTH))
                : "";
    }

    // <p>Requests <code>text/event-stream</code>.
    /** What tells it from the method for the usual result. */
    private static String asksFor(Call call) {
        return call.result().equals(call.operation().result())
                ? ""
                : "\n\n<p>Requests "
                        + call.result().mediaTypes().stream()
                                .map(JavadocText::code)
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    // <p>Always sent: {@code Api-Version=2024-10-01}
    private static String constants(Call call) {
        Request request = call.signature().request();
        List<String> pairs = new ArrayList<>();
        request.constants().forEach(constant -> pairs.add(JavadocText.code(constant.pair())));
        Request.SetMember member = request.member();
        if (member != null && member.value()) {
            pairs.add(JavadocText.code(String.join("/", member.names()) + "=true"));
        }
        String sent = String.join(", ", pairs);
        return sent.isEmpty()
                ? ""
                : "\n\n" + String.join("\n", JavadocText.wrap("<p>Always sent: " + sent, Javadocs.WIDTH));
    }

    private static String server(JavaContext context, Operation operation) {
        List<Server> usual = context.model().documents().stream()
                .filter(document -> document.key().equals(operation.id().document()))
                .flatMap(document -> document.servers().stream())
                .toList();
        return operation.servers().isEmpty() || operation.servers().equals(usual)
                ? ""
                : "\n\n<p>Server: "
                        + JavadocText.code(operation.servers().get(0).defaultUrl());
    }

    // <p>Other media types: <code>text/csv</code>, with {@code withHeader("Accept", ...)} and {@code
    // executeForStream()}
    private static String otherAnswers(Operation operation) {
        List<String> types =
                operation.otherMediaTypes().stream().map(JavadocText::code).toList();
        return types.isEmpty()
                ? ""
                : "\n\n<p>Other media types: " + String.join(", ", types)
                        + ", with {@code withHeader(\"Accept\", ...)} and {@code executeForStream()}";
    }

    // <p>Links:
    // <ul>
    // <li>{@link PetsApi#getPet}, with <code>id</code> = <code>$response.body#/id</code>: The new pet.</li>
    // </ul>
    private static CodeBlock links(JavaContext context, Operation operation) {
        Map<String, Link> links = new LinkedHashMap<>();
        operation
                .responses()
                .forEach(response -> response.links().forEach(link -> links.putIfAbsent(link.name(), link)));
        if (links.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder list = CodeBlock.builder().add("\n\n<p>Links:\n<ul>");
        links.values().forEach(link -> list.add("\n<li>$L</li>", item(context, link)));
        return list.add("\n</ul>").build();
    }

    /** Several values have a line each. */
    private static CodeBlock item(JavaContext context, Link link) {
        CodeBlock.Builder item = CodeBlock.builder().add("$L", target(context, link));
        List<String> values = new ArrayList<>();
        link.values().forEach((name, value) -> values.add(JavadocText.code(name) + " = " + JavadocText.code(value)));
        if (link.body() != null) {
            values.add("the body = " + JavadocText.code(link.body()));
        }
        if (!values.isEmpty()) {
            item.add(", with $L", String.join(",\n", values));
        }
        String description = DocText.of(link.description()).summary();
        return description.isEmpty()
                ? item.build()
                : item.add(": $L", description).build();
    }

    private static CodeBlock target(JavaContext context, Link link) {
        OperationId operation = link.operation();
        if (operation == null) {
            return CodeBlock.of("$L", JavadocText.code(link.reference()));
        }
        OperationNames names = context.names().operation(operation);
        return CodeBlock.of("{@link $T#$N}", names.api(), names.calls().get(0).method());
    }
}
