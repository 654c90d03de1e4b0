package dev.sdkpoet.model.read;

import dev.sdkpoet.model.read.node.HeaderNames;
import dev.sdkpoet.model.read.node.ObjectKind;
import dev.sdkpoet.model.read.node.SpecVersion;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Warns of fields that exclude each other and of values that mean nothing, also in components that nothing refers to. */
final class ObjectRules {
    private final SpecVersion version;
    private final Mistakes mistakes;

    ObjectRules(SpecVersion version, Mistakes mistakes) {
        this.version = version;
        this.mistakes = mistakes;
    }

    void check(SpecNode node, ObjectKind kind) {
        if (version == SpecVersion.SWAGGER_2_0) {
            return;
        }
        switch (kind) {
            case ROOT -> checkRoot(node);
            case SERVER_VARIABLE -> checkVariable(node);
            case PARAMETER -> checkParameter(node);
            case HEADER, MEDIA_TYPE -> checkTogether(node, "example", "examples");
            case EXAMPLE -> checkTogether(node, "value", "externalValue");
            case PATH_ITEM, OPERATION -> checkQueries(node.get("parameters"));
            case RESPONSE -> checkHeaders(node.get("headers"));
            default -> {}
        }
    }

    private void checkRoot(SpecNode root) {
        if (Stream.of("paths", "components", "webhooks").allMatch(part -> root.get(part) == null)) {
            mistakes.add("there are no paths, so the client has no methods. Add `paths`.", root::location);
        }
    }

    private void checkVariable(SpecNode variable) {
        SpecNode values = variable.get("enum");
        if (values != null && values.isArray() && values.size() == 0) {
            mistakes.add("`enum` lists no value and is ignored. Remove it.", () -> variable.keyLocation("enum"));
        }
    }

    private void checkParameter(SpecNode parameter) {
        checkTogether(parameter, "example", "examples");
        String in = parameter.string("in");
        String name = parameter.string("name");
        if (in == null) {
            return;
        }
        if (parameter.get("allowReserved") != null) {
            checkReserved(parameter, in);
        }
        if (in.equals("header") && name != null && !HeaderNames.isValid(name)) {
            mistakes.add(
                    "`" + name + "` can't be the name of a header; it is ignored. Correct it.", parameter::location);
        }
        if (in.equals("path") && name != null && (name.indexOf('{') >= 0 || name.indexOf('}') >= 0)) {
            mistakes.add(
                    "`" + name + "` can't be the name of a path parameter, which ends at a brace. Correct it.",
                    parameter::location);
        }
        if (in.equals("querystring")) {
            Stream.of("schema", "style", "explode", "allowReserved")
                    .filter(field -> parameter.get(field) != null)
                    .forEach(field -> mistakes.add(
                            "`" + field + "` says nothing about all of the query. Describe it with `content`.",
                            () -> parameter.keyLocation(field)));
        }
    }

    /** In 3.2 also paths, and cookies that are encoded, may have reserved characters. */
    private void checkReserved(SpecNode parameter, String in) {
        boolean isEncoded = in.equals("path") || in.equals("cookie") && !"cookie".equals(parameter.string("style"));
        if (in.equals("query") || in.equals("querystring")) {
            return; // what is wrong with the latter is reported for its other fields
        }
        if (version == SpecVersion.OPENAPI_3_2 && isEncoded) {
            mistakes.add(
                    "`allowReserved` of a parameter in `" + in + "` is new in OpenAPI 3.2; it isn't read yet and is"
                            + " ignored. Reserved characters are percent-encoded.",
                    () -> parameter.keyLocation("allowReserved"));
        } else {
            mistakes.add(
                    "`allowReserved` says nothing about a parameter in `" + in + "`"
                            + (in.equals("cookie") ? " of this style" : "") + ". Remove it.",
                    () -> parameter.keyLocation("allowReserved"));
        }
    }

    private void checkTogether(SpecNode node, String one, String other) {
        if (node.get(one) != null && node.get(other) != null) {
            mistakes.add(
                    "`" + one + "` and `" + other + "` exclude each other. Remove one of them.",
                    () -> node.keyLocation(other));
        }
    }

    /** Whoever describes all of the query describes nothing else in it. */
    private void checkQueries(@Nullable SpecNode parameters) {
        List<SpecNode> queries = parameters == null
                ? List.of()
                : parameters.items().stream()
                        .filter(each -> isIn("query", each) || isIn("querystring", each))
                        .toList();
        if (queries.size() > 1) {
            queries.stream()
                    .filter(each -> isIn("querystring", each))
                    .forEach(each -> mistakes.add(
                            "a parameter in `querystring` is all of the query, but there are others in it. Keep one"
                                    + " of both.",
                            each::location));
        }
    }

    private static boolean isIn(String place, SpecNode parameter) {
        return place.equals(parameter.string("in"));
    }

    private void checkHeaders(@Nullable SpecNode headers) {
        if (headers != null) {
            headers.members().keySet().stream()
                    .filter(name -> !HeaderNames.isValid(name))
                    .forEach(name -> mistakes.add(
                            "`" + name + "` can't be the name of a header, so it is never sent. Correct it.",
                            () -> headers.keyLocation(name)));
        }
    }
}
