package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parameters of an operation together: those of its path, its own, and those that only the path's text has. */
final class ParameterListReader {
    private final SchemaContext context;
    private final ParameterReader parameters;
    private final HeaderRules headers;

    ParameterListReader(SchemaContext context, ParameterReader parameters) {
        this.context = context;
        this.parameters = parameters;
        this.headers = new HeaderRules(context);
    }

    /**
     * A parameter on its way.
     *
     * @param hint what its inline type is named after
     */
    record Declared(SpecNode node, String name, Location in, NameHint hint) {
        boolean isContentType() {
            return in == Location.HEADER && name.equalsIgnoreCase("Content-Type");
        }
    }

    /**
     * The parameters of an operation, in document order, those of the path first.
     *
     * @param given by the caller
     * @param constants sent by the client itself
     * @param contentType the header of that name, which only counts where the bodies leave the type open; null for none
     */
    record Inputs(
            List<Parameter> given,
            List<Constant> constants,
            @Nullable Declared contentType) {}

    Inputs read(SpecNode operation, OperationPlace place, NameHint hint, EarlierClient.Inputs earlier) {
        PathTemplate path = place.path();
        Map<List<Object>, Declared> declared = new LinkedHashMap<>();
        NameHint pathHint = new NameHint(place.named().fixedSegments());
        collect(place.pathItem(), path, pathHint.segments().isEmpty() ? hint : pathHint, declared);
        collect(operation, path, hint, declared);
        List<Parameter> read = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(path.names());
        Set<String> missingPairs = new LinkedHashSet<>(path.queryNames().values());
        Declared contentType = null;
        for (Declared each : declared.values()) {
            if (each.isContentType()) {
                contentType = each;
                continue;
            }
            missingPairs.remove(each.in() == Location.QUERY ? each.name() : "");
            if (each.in() != Location.PATH || missing.remove(each.name())) {
                add(each, path, earlier, read, constants);
            } else {
                context.warn(
                        each.node(),
                        "the path has no `{" + each.name() + "}`; the parameter is ignored. Correct its name.");
            }
        }
        missing.forEach(name -> read.add(parameters.undeclared(name, Location.PATH, Style.SIMPLE, operation)));
        missingPairs.forEach(name -> read.add(parameters.undeclared(name, Location.QUERY, Style.FORM, operation)));
        return new Inputs(read, constants, contentType);
    }

    private void add(
            Declared declared,
            PathTemplate path,
            EarlierClient.Inputs earlier,
            List<Parameter> read,
            List<Constant> constants) {
        Constant constant = earlier.has(declared.in(), declared.name())
                ? null
                : parameters.constant(declared.node(), declared.name(), declared.in());
        if (constant != null) {
            constants.add(constant);
        } else {
            Parameter parameter = parameters.read(declared.node(), declared.name(), declared.in(), declared.hint());
            read.add(isLeftOut(declared, path) ? parameter.withRequired(false) : parameter);
        }
    }

    /**
     * The same with the header {@code Content-Type}. OpenAPI has it described by the media types of the body, but in a range there
     * only it says which type is sent.
     */
    Inputs withContentType(Inputs inputs, PathTemplate path, List<RequestBody> bodies, EarlierClient.Inputs earlier) {
        Declared header = inputs.contentType();
        if (header == null) {
            return inputs;
        }
        if (bodies.stream().noneMatch(RequestBody::takesContentType)) {
            headers.tellDescribedElsewhere(header.node(), header.name());
            return inputs;
        }
        List<Parameter> given = new ArrayList<>(inputs.given());
        List<Constant> constants = new ArrayList<>(inputs.constants());
        add(header, path, earlier, given, constants);
        constants.removeIf(
                constant -> constant.parameter().isContentType() && !headers.isSendableType(header.node(), constant));
        return new Inputs(given, constants, header);
    }

    /** OpenAPI has no paths with an optional segment, but frameworks do, and write them as their own. */
    private boolean isLeftOut(Declared parameter, PathTemplate path) {
        SpecNode required = parameter.in() == Location.PATH ? parameter.node().get("required") : null;
        if (required == null || !required.isBoolean() || context.fields().flag(parameter.node(), "required")) {
            return false;
        }
        boolean isLast = path.endsWith(parameter.name());
        context.warn(
                parameter.node(),
                "OpenAPI has no optional parameters in paths; `" + parameter.name() + "` "
                        + (isLast ? "can be left out with its segment" : "is read as required")
                        + ". Write `required: true`, and describe the path without it as another one.");
        return isLast;
    }

    private void collect(SpecNode holder, PathTemplate path, NameHint hint, Map<List<Object>, Declared> declared) {
        Set<List<Object>> here = new HashSet<>();
        for (SpecNode written : context.fields().objectList(holder, "parameters")) {
            SpecNode parameter = context.follow(written);
            Declared found = parameter.isObject() ? declared(written, parameter, path, hint) : null;
            if (found != null) {
                found = inQuery(found, path);
                List<Object> key = List.of(found.name(), found.in());
                if (!here.add(key)) {
                    context.warn(
                            written,
                            "parameter `" + found.name()
                                    + "` is declared twice here; the last one counts. Remove one.");
                }
                declared.put(key, found);
            }
        }
    }

    /** A parameter that is the value of a pair in the path's query is sent as that pair, whatever place it declares. */
    private Declared inQuery(Declared parameter, PathTemplate path) {
        String pair = path.queryNames().get(parameter.name());
        boolean isValue = pair != null
                && (parameter.in() == Location.PATH && !path.names().contains(parameter.name())
                        || parameter.in() == Location.QUERY && !pair.equals(parameter.name()));
        if (pair == null || !isValue) {
            return parameter;
        }
        context.warn(
                parameter.node(),
                "`{" + parameter.name() + "}` is in the query of the path; it is sent as the query parameter `" + pair
                        + "`. Declare that with `in: query`, and remove it from the path.");
        return new Declared(parameter.node(), pair, Location.QUERY, parameter.hint());
    }

    private @Nullable Declared declared(SpecNode written, SpecNode parameter, PathTemplate path, NameHint hint) {
        String in = parameter.string("in");
        if (in != null && (in.equals("body") || in.equals("formData"))) {
            if (!context.isSwagger2()) {
                context.warn(
                        parameter, "OpenAPI 3 has no parameters in `" + in + "`; it is ignored. Use `requestBody`.");
            }
            return null;
        }
        String name = context.fields().text(parameter, "name");
        if (name == null || name.isEmpty()) {
            context.warn(parameter, "this parameter has no name, so it can't be sent; it is left out. Give it one.");
            return null;
        }
        warnOfSwagger2(parameter, name, in);
        Location location = location(parameter, name, path);
        if (location == null || location == Location.HEADER && !headers.isUsable(parameter, name)) {
            return null;
        }
        String exact = location == Location.PATH ? exactName(parameter, name, path) : name;
        NameHint own = context.reading().isShared(written, parameter)
                ? context.inlineNames().hint(parameter)
                : hint.then(name);
        return new Declared(parameter, exact, location, own);
    }

    /** What Swagger 2.0 doesn't have in a place. */
    private void warnOfSwagger2(SpecNode parameter, String name, @Nullable String in) {
        if (!context.isSwagger2()) {
            return;
        }
        if ("cookie".equals(in)) {
            context.warn(
                    parameter,
                    "Swagger 2.0 has no parameters in cookies; `" + name
                            + "` is sent as OpenAPI 3 has it. Use `in: header`, or OpenAPI 3.");
        }
        if ("file".equals(parameter.string("type"))) {
            context.warn(
                    parameter,
                    "files are sent in forms only; `" + name + "` is a text in the " + in + ". Use `in: formData`.");
        }
    }

    private @Nullable Location location(SpecNode parameter, String name, PathTemplate path) {
        Location location = ParameterReader.location(parameter);
        if (location != null) {
            return location;
        }
        if ("querystring".equals(parameter.string("in"))) {
            context.warn(
                    parameter,
                    "`in: querystring` is new in OpenAPI 3.2 and isn't read yet; parameter `" + name
                            + "` is left out. Declare a parameter with `in: query` for each field.");
            return null;
        }
        if (path.names().contains(name)) {
            context.warn(
                    parameter, "parameter `" + name + "` doesn't say where it is; it is in the path. Add `in: path`.");
            return Location.PATH;
        }
        context.error(
                parameter, "parameter `" + name + "` must say where it is. Set `in` to path, query, header or cookie.");
        return null;
    }

    /** The name as the path has it, should only its case or an operator of RFC 6570 be different. */
    private String exactName(SpecNode parameter, String name, PathTemplate path) {
        if (path.names().contains(name)) {
            return name;
        }
        for (String candidate : path.names()) {
            String bare = candidate.replaceAll("^[+#./;?&]|\\*$", "");
            if (bare.equalsIgnoreCase(name)) {
                context.warn(
                        parameter,
                        "the path has `{" + candidate + "}`, not `{" + name + "}`; they are taken for the same.");
                return candidate;
            }
        }
        return name;
    }
}
