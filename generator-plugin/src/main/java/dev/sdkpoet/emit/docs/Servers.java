package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.template.view.ApiView;
import dev.sdkpoet.emit.template.view.SchemeView;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the views of servers: a document's, and those of operations that have others. */
final class Servers {
    private Servers() {}

    static List<ApiView.ServerView> of(List<Server> servers) {
        return servers.stream().map(Servers::of).toList();
    }

    /** Where the operations of an API go: to the document's servers, unless all of them have others. */
    static List<Server> of(ApiDocument document, Resource resource) {
        List<Operation> operations = resource.operations();
        return operations.stream().anyMatch(operation -> operation.servers().equals(document.servers()))
                ? document.servers()
                : operations.get(0).servers();
    }

    private static ApiView.ServerView of(Server server) {
        return new ApiView.ServerView(
                MarkdownText.of(server.defaultUrl()).cell(),
                MarkdownText.of(server.description()).cell(),
                server.variables().stream().map(Servers::of).toList());
    }

    private static SchemeView.FactView of(Server.Variable variable) {
        String values = variable.values().stream().map(MarkdownText::inlineCode).collect(Collectors.joining(", "));
        String description = MarkdownText.of(variable.description()).cell();
        return new SchemeView.FactView(
                MarkdownText.inlineCode(variable.name()),
                MarkdownText.inlineCode(variable.defaultValue())
                        + (values.isEmpty() ? "" : ", one of " + values)
                        + (description.isEmpty() ? "" : ": " + description));
    }
}
