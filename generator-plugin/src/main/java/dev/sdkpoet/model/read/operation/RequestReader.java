package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the request bodies of an operation, in any dialect. */
final class RequestReader {
    private final SchemaContext context;
    private final BodyReader bodies;
    private final ParameterReader parameters;
    private final MediaReader media;
    private final Swagger2 swagger2;

    RequestReader(
            SchemaContext context,
            BodyReader bodies,
            ParameterReader parameters,
            MediaReader media,
            Swagger2 swagger2) {
        this.context = context;
        this.bodies = bodies;
        this.parameters = parameters;
        this.media = media;
        this.swagger2 = swagger2;
    }

    /** @param earlier what callers give already */
    List<RequestBody> read(SpecNode pathItem, SpecNode operation, NameHint hint, EarlierClient.Inputs earlier) {
        return context.isSwagger2()
                ? ofSwagger2(pathItem, operation, hint, earlier)
                : ofOpenApi(operation, hint, earlier);
    }

    private List<RequestBody> ofOpenApi(SpecNode operation, NameHint hint, EarlierClient.Inputs earlier) {
        SpecNode written = context.fields().object(operation, "requestBody");
        if (written == null) {
            return List.of();
        }
        SpecNode body = context.follow(written);
        if (body.get("content") == null) {
            context.warn(written, "this request body has no `content`, and nothing is sent. Declare its media types.");
        }
        NameHint fieldHint = context.reading().isShared(written, body)
                ? context.inlineNames().hint(body)
                : hint;
        return bodies.read(
                new BodyReader.Declared(
                        context.fields().flag(body, "required"),
                        body.get("required") != null,
                        context.docs().prose(body),
                        fieldHint,
                        suffixed(fieldHint, "request"),
                        earlier),
                media.content(body));
    }

    /** Adds a word unless the name has it already. */
    static NameHint suffixed(NameHint hint, String word) {
        return hint.endsWith(word) ? hint : hint.then(word);
    }

    private List<RequestBody> ofSwagger2(
            SpecNode pathItem, SpecNode operation, NameHint hint, EarlierClient.Inputs earlier) {
        List<String> consumes = swagger2.consumes(operation);
        List<SpecNode> form = swagger2.bodyParameters(pathItem, operation, "formData");
        List<SpecNode> body = swagger2.bodyParameters(pathItem, operation, "body");
        int sent = form.isEmpty() ? 1 : 0;
        for (SpecNode other : body.subList(Math.min(sent, body.size()), body.size())) {
            context.warn(
                    other,
                    form.isEmpty()
                            ? "an operation has one body, and another parameter is it; this one isn't sent. Make one of both."
                            : "a body can't be sent beside form fields; it is left out. Keep the body or the fields.");
        }
        if (!form.isEmpty()) {
            return form(form, consumes, operation, hint, earlier);
        }
        if (body.isEmpty()) {
            return List.of();
        }
        SpecNode parameter = body.get(0);
        List<Media> contents = consumes.stream()
                .map(type -> new Media(type, parameter.get("schema"), null, List.of(), parameter))
                .toList();
        BodyReader.Declared declared = new BodyReader.Declared(
                context.fields().flag(parameter, "required"),
                parameter.get("required") != null,
                context.docs().prose(parameter),
                hint,
                suffixed(hint, "request"),
                earlier);
        return bodies.read(declared, contents);
    }

    private List<RequestBody> form(
            List<SpecNode> form,
            List<String> consumes,
            SpecNode operation,
            NameHint hint,
            EarlierClient.Inputs earlier) {
        boolean files = form.stream().anyMatch(field -> "file".equals(field.string("type")));
        boolean multipart = files || consumes.stream().map(MediaType::of).anyMatch(MediaType::isMultipart);
        boolean urlEncoded =
                !files && (!multipart || consumes.stream().map(MediaType::of).anyMatch(MediaType::isForm));
        List<RequestBody> read = new ArrayList<>();
        if (urlEncoded) {
            read.add(form(form, "application/x-www-form-urlencoded", operation, hint, earlier));
        }
        if (multipart) {
            read.add(form(form, "multipart/form-data", operation, hint, earlier));
        }
        return read;
    }

    private RequestBody form(
            List<SpecNode> form, String mediaType, SpecNode operation, NameHint hint, EarlierClient.Inputs earlier) {
        boolean multipart = mediaType.startsWith("multipart");
        Location in = multipart ? Location.PART : Location.FORM;
        List<Parameter> fields = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        for (SpecNode field : form) {
            String name = context.fields().text(field, "name");
            if (name == null || name.isEmpty()) {
                context.warn(field, "this parameter has no name, so it can't be sent; it is left out. Give it one.");
                continue;
            }
            Constant constant = earlier.has(in, name) ? null : parameters.constant(field, name, in);
            if (constant == null) {
                fields.add(parameters.read(field, name, in, hint.then(name)));
            } else {
                constants.add(constant);
            }
        }
        RequestBody.FieldList list = new RequestBody.FieldList(fields, constants, List.of());
        RequestBody.Declaration declaration = new RequestBody.Declaration(
                mediaType, false, list.isAlwaysSent(), false, Doc.NONE, List.of(), operation.location());
        return multipart
                ? new RequestBody.Multipart(declaration, list, List.of())
                : new RequestBody.Form(declaration, list);
    }
}
