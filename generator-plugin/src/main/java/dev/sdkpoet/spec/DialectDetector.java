package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Tells from its {@code openapi} or {@code swagger} field which specification a document follows. */
final class DialectDetector {

    private static final String SUPPORTED = "Supported are swagger: \"2.0\", openapi: 3.0.x and openapi: 3.1.x.";

    private final Problems problems;

    DialectDetector(Problems problems) {
        this.problems = problems;
    }

    Dialect detect(SpecNode root) {
        if (!root.isObject()) {
            throw new RejectedException(
                    root.location(), "This isn't an OpenAPI document: it must be an object. " + SUPPORTED);
        }
        SpecNode openapi = root.get("openapi");
        SpecNode swagger = root.get("swagger");
        SpecNode version = openapi != null ? openapi : swagger;
        if (version == null) {
            throw new RejectedException(
                    root.location(),
                    ForeignTree.of(root)
                            .orElse(
                                    "This isn't an OpenAPI document: it has neither a field openapi nor a field swagger. "
                                            + SUPPORTED));
        }
        Dialect dialect = version.isString() || version.isNumber() ? dialect(version, openapi != null) : null;
        if (dialect == null) {
            String text = version.size() > 0 ? "" : " " + ReferenceResolver.quoted(version.source());
            throw new RejectedException(version.location(), "The version" + text + " isn't supported. " + SUPPORTED);
        }
        return dialect;
    }

    private @Nullable Dialect dialect(SpecNode version, boolean openapi) {
        String text = version.source().strip();
        if (!openapi) {
            return swagger(version, text);
        }
        if (is(text, "3.0")) {
            checkText(version, "3.0.3");
            return Dialect.OPENAPI_3_0;
        }
        if (is(text, "3.1")) {
            checkText(version, "3.1.0");
            return Dialect.OPENAPI_3_1;
        }
        if (is(text, "3.2")) {
            problems.warning(
                    version.location(),
                    "OpenAPI 3.2 is read as 3.1; what is new in it is ignored where a warning says so. " + SUPPORTED);
            return Dialect.OPENAPI_3_1;
        }
        return null;
    }

    private @Nullable Dialect swagger(SpecNode version, String text) {
        if (!text.equals("2.0") && !text.equals("2")) {
            return null;
        }
        checkText(version, "2.0");
        return Dialect.SWAGGER_2_0;
    }

    private void checkText(SpecNode version, String example) {
        if (version.isNumber()) {
            problems.warning(version.location(), "The version is a number. Write it as a text: \"" + example + "\".");
        }
    }

    private static boolean is(String text, String version) {
        return text.equals(version) || text.startsWith(version + ".") || text.startsWith(version + "-");
    }
}
