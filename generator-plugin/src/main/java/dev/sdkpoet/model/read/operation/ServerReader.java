package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Server;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** Reads servers: those of a document, of a path or of an operation. */
public final class ServerReader {
    private final ReadContext context;
    private final Fields fields;

    public ServerReader(ReadContext context, Fields fields) {
        this.context = context;
        this.fields = fields;
    }

    public List<Server> ofDocument(SpecNode root) {
        return context.isSwagger2() ? ofSwagger2(root) : of(root);
    }

    /** The servers that a document, path item or operation names itself. */
    List<Server> of(SpecNode holder) {
        List<Server> servers = new ArrayList<>();
        for (SpecNode server : fields.objectList(holder, "servers")) {
            String url = fields.text(server, "url");
            if (url == null) {
                context.warn(server, "this server has no `url` and is ignored. Give it one.");
            } else {
                servers.add(checked(server, url));
            }
        }
        return servers;
    }

    private Server checked(SpecNode node, String url) {
        Server server = new Server(url, fields.text(node, "description"), variables(node), node.location());
        if (!server.isCallable()) {
            context.note(node, "a client can't call `" + url + "` as it is; its `serverUrl` must be set.");
        }
        return server;
    }

    private List<Server.Variable> variables(SpecNode server) {
        List<Server.Variable> variables = new ArrayList<>();
        fields.objects(server, "variables").forEach((name, variable) -> {
            List<String> values = fields.texts(variable, "enum");
            String byDefault = fields.text(variable, "default");
            if (byDefault == null) {
                byDefault = values.isEmpty() ? "" : values.get(0);
                context.warn(
                        variable, "variable `" + name + "` has no default; `" + byDefault + "` is used. Give it one.");
            }
            variables.add(new Server.Variable(name, byDefault, values, fields.text(variable, "description")));
        });
        return variables;
    }

    /** {@code https} first; other schemes than HTTP are of no use here. */
    private List<Server> ofSwagger2(SpecNode root) {
        String host = fields.text(root, "host");
        String basePath = fields.text(root, "basePath");
        String path = basePath == null || basePath.equals("/") ? "" : basePath;
        if (host == null) {
            return path.isEmpty() ? List.of() : List.of(new Server(path, null, List.of(), root.location()));
        }
        List<String> schemes = fields.texts(root, "schemes");
        List<Server> servers = new ArrayList<>();
        for (String scheme : List.of("https", "http")) {
            if (schemes.contains(scheme) || schemes.isEmpty() && scheme.equals("https")) {
                servers.add(new Server(scheme + "://" + host + path, null, List.of(), root.keyLocation("host")));
            }
        }
        return servers;
    }
}
