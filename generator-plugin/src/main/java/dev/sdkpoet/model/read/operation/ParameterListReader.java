package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the parameters of an operation together: those of its path, its own, and those that only the path's text has. */
final class ParameterListReader {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** OpenAPI says that these are described elsewhere. */
    private static final Set<String> DESCRIBED_ELSEWHERE = Set.of("accept", "content-type");

    /** The HTTP client sets these, and lets nobody else do so. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final SchemaContext context;
    private final ParameterReader parameters;

    ParameterListReader(SchemaContext context, ParameterReader parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    /**
     * A parameter on its way.
     *
     * @param hint what its inline type is named after
     */
    record Declared(SpecNode node, String name, Location in, NameHint hint) {}

    /**
     * The parameters of an operation, in document order, those of the path first.
     *
     * @param given by the caller
     * @param constants sent by the client itself
     */
    record Inputs(List<Parameter> given, List<Constant> constants) {}

    Inputs read(SpecNode pathItem, SpecNode operation, PathTemplate path, NameHint hint) {
        Map<List<Object>, Declared> declared = new LinkedHashMap<>();
        NameHint pathHint = new NameHint(path.fixedSegments());
        collect(pathItem, path, pathHint.segments().isEmpty() ? hint : pathHint, declared);
        collect(operation, path, hint, declared);
        List<Parameter> read = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(path.names());
        Set<String> missingPairs = new LinkedHashSet<>(path.queryNames().values());
        for (Declared each : declared.values()) {
            missingPairs.remove(each.in() == Location.QUERY ? each.name() : "");
            if (each.in() != Location.PATH || missing.remove(each.name())) {
                Constant constant = parameters.constant(each.node(), each.name(), each.in());
                if (constant != null) {
                    constants.add(constant);
                } else {
                    Parameter parameter = parameters.read(each.node(), each.name(), each.in(), each.hint());
                    read.add(isLeftOut(each, path) ? parameter.leftOut() : parameter);
                }
            } else {
                context.warn(
                        each.node(),
                        "the path has no `{" + each.name() + "}`; the parameter is ignored. Correct its name.");
            }
        }
        missing.forEach(name -> read.add(undeclared(name, Location.PATH, Style.SIMPLE, operation)));
        missingPairs.forEach(name -> read.add(undeclared(name, Location.QUERY, Style.FORM, operation)));
        return new Inputs(read, constants);
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
                            "parameter `" + found.name() + "` stands here twice; the last counts. Remove one.");
                }
                declared.put(key, found);
            }
        }
    }

    /** What is the value of a pair in the path's query is sent as that pair, wherever it is declared to be. */
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
                "`{" + parameter.name() + "}` stands in the query of the path; it is sent as the query parameter `"
                        + pair + "`. Declare that with `in: query`, and remove it from the path.");
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
        if (location == null || location == Location.HEADER && !isUsableHeader(parameter, name)) {
            return null;
        }
        String exact = location == Location.PATH ? exactName(parameter, name, path) : name;
        NameHint own = written.isReference() ? context.inlineNames().hint(parameter) : hint.then(name);
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

    private boolean isUsableHeader(SpecNode parameter, String name) {
        String header = name.toLowerCase(Locale.ROOT);
        if (DESCRIBED_ELSEWHERE.contains(header)) {
            context.note(parameter, "header `" + name + "` is set from the media types of the operation.");
            return false;
        }
        if (OF_THE_CONNECTION.contains(header)) {
            context.warn(parameter, "header `" + name + "` belongs to the connection and is ignored. Remove it.");
            return false;
        }
        if (!TOKEN.matcher(name).matches()) {
            context.warn(parameter, "`" + name + "` can't be the name of a header; it is ignored. Correct it.");
            return false;
        }
        return true;
    }

    private Parameter undeclared(String name, Location in, Style style, SpecNode operation) {
        context.warn(operation, "`{" + name + "}` of the path isn't declared; it is read as a string. Declare it.");
        return new Parameter(
                name,
                in,
                new TypeRef.Scalar(ScalarType.STRING),
                true,
                false,
                Doc.NONE,
                false,
                style,
                List.of(),
                style == Style.FORM,
                false,
                null,
                false,
                operation.location());
    }
}
