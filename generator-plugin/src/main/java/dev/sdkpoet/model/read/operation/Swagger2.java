package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** What Swagger 2.0 says elsewhere than OpenAPI 3: media types once for all bodies, bodies among the parameters. */
final class Swagger2 {
    private final ReadContext context;
    private final Fields fields;

    Swagger2(ReadContext context, Fields fields) {
        this.context = context;
        this.fields = fields;
    }

    /** The parameters in {@code body} or {@code formData}, references followed; the operation's own win. */
    List<SpecNode> bodyParameters(SpecNode pathItem, SpecNode operation, String in) {
        List<SpecNode> found = new ArrayList<>();
        for (SpecNode holder : List.of(operation, pathItem)) {
            for (SpecNode written : fields.objectList(holder, "parameters")) {
                SpecNode parameter = context.follow(written);
                boolean known = found.stream().anyMatch(each -> name(each).equals(name(parameter)));
                if (in.equals(parameter.string("in")) && !known) {
                    found.add(parameter);
                }
            }
        }
        return found;
    }

    private static String name(SpecNode parameter) {
        String name = parameter.string("name");
        return name == null ? "" : name;
    }

    /** The media types that an operation accepts in bodies. */
    List<String> consumes(SpecNode operation) {
        return mediaTypes(operation, "consumes");
    }

    private List<String> mediaTypes(SpecNode operation, String keyword) {
        SpecNode holder = operation.get(keyword) == null ? context.document().root() : operation;
        List<String> types = fields.texts(holder, keyword);
        return types.isEmpty() ? List.of("application/json") : types;
    }

    /** The bodies of a response: one schema for all that the operation produces. */
    List<Media> produced(SpecNode operation, SpecNode response) {
        SpecNode schema = response.get("schema");
        if (schema == null || schema.isNull()) {
            return List.of();
        }
        SpecNode examples = response.get("examples");
        List<Media> contents = new ArrayList<>();
        for (String type : mediaTypes(operation, "produces")) {
            SpecNode example = examples == null ? null : examples.get(type);
            List<Example> own = example == null ? List.of() : List.of(MediaReader.example("", null, example));
            String name = isFile(schema) && MediaType.of(type).isJson() ? "application/octet-stream" : type;
            contents.add(new Media(name, schema, null, own, response));
        }
        return contents;
    }

    private boolean isFile(SpecNode schema) {
        return "file".equals(context.follow(schema).string("type"));
    }
}
