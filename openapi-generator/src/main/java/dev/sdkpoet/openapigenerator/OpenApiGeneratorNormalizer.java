package dev.sdkpoet.openapigenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sdkpoet.normalize.DocumentNormalizer;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * Applies the rules of OpenAPI Generator's normalizer. swagger-parser reads the document without following any reference, so nothing opens
 * a connection. The normalizer changes some things even when no rule asks for it; both texts of the difference have those.
 */
public final class OpenApiGeneratorNormalizer implements DocumentNormalizer {
    private static final Place.Setting PARAMETER = new Place.Setting("openapiNormalizer");
    private static final Set<String> METHODS =
            Set.of("get", "put", "head", "post", "delete", "patch", "options", "trace");

    /** OpenAPI Generator sets these itself, so they have to be unset. */
    private static final List<Rule> ON_BY_DEFAULT = List.of(
            Rule.SIMPLIFY_ONEOF_ANYOF,
            Rule.SIMPLIFY_BOOLEAN_ENUM,
            Rule.SIMPLIFY_ONEOF_ANYOF_ENUM,
            Rule.REFACTOR_ALLOF_WITH_PROPERTIES_ONLY);

    @Override
    public String name() {
        return "OpenAPI Generator " + OpenAPINormalizer.class.getPackage().getImplementationVersion();
    }

    @Override
    public void check(Map<String, String> rules, Problems problems) {
        rules.forEach((name, value) -> Rule.named(name)
                .ifPresentOrElse(rule -> check(rule, value, problems), () -> problems.error(PARAMETER, unknown(name))));
    }

    private static String unknown(String name) {
        List<String> names = Arrays.stream(Rule.values()).map(Rule::name).toList();
        return "There is no rule " + name + ". "
                + Nearest.to(name, names)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("docs/openapi-generator.md lists the rules.");
    }

    private static void check(Rule rule, String value, Problems problems) {
        switch (rule.kind()) {
            case FLAG -> checkFlag(rule, value, problems);
            case TEXT -> {
                if (value.isBlank()) {
                    problems.error(PARAMETER, rule + " has no value. Write " + rule + "=NAME.");
                }
            }
            case NAMES -> checkNames(rule, value, rule.names(), problems);
            case FILTER -> checkFilter(rule, value, problems);
            case NO_EFFECT -> problems.warning(PARAMETER, rule + " changes nothing: " + rule.text() + " Leave it out.");
            case REFUSED -> problems.error(PARAMETER, rule + " isn't offered. " + rule.text());
        }
    }

    private static void checkFlag(Rule rule, String value, Problems problems) {
        if (!value.equals("true") && !value.equals("false")) {
            problems.error(PARAMETER, rule + " has the value \"" + value + "\". Write true or false.");
        } else if (rule == Rule.KEEP_ONLY_FIRST_TAG_IN_OPERATION) {
            problems.note(PARAMETER, rule + ": " + rule.text());
        }
    }

    private static void checkNames(Rule rule, String value, Set<String> allowed, Problems problems) {
        for (String name : value.split("\\|", -1)) {
            if (!allowed.contains(name)) {
                problems.error(
                        PARAMETER,
                        rule + " has the value \"" + name + "\". Write some of "
                                + String.join("|", new TreeSet<>(allowed)) + ".");
            }
        }
    }

    private static void checkFilter(Rule rule, String value, Problems problems) {
        try {
            QuietNormalizer.checkFilter(rule, value);
        } catch (IllegalArgumentException e) {
            problems.error(PARAMETER, e.getMessage() + ". Correct it.");
            return;
        }
        for (String part : value.split(";")) {
            if (rule == Rule.FILTER && part.strip().startsWith("method:")) {
                checkNames(rule, part.strip().substring("method:".length()).replace(" ", ""), METHODS, problems);
            }
        }
    }

    @Override
    public Difference normalize(String json, Map<String, String> rules) {
        OpenAPI document = parse(json);
        Map<String, String> none = new TreeMap<>();
        ON_BY_DEFAULT.forEach(rule -> none.put(rule.name(), "false"));
        new QuietNormalizer(document, none).normalize();
        String before = json(document);
        Map<String, String> all = new TreeMap<>(none);
        all.putAll(rules);
        boolean filters = all.containsKey(Rule.FILTER.name());
        InternalOperations internal = InternalOperations.of(document);
        new QuietNormalizer(document, all).normalize();
        if (filters) {
            internal.removeFiltered(document);
        }
        return new Difference(before, json(document), filters);
    }

    private static OpenAPI parse(String json) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
        OpenAPI document = result.getOpenAPI();
        if (document == null) {
            List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
            throw new IllegalArgumentException("swagger-parser can't read the document: "
                    + (messages.isEmpty() ? "it reads OpenAPI 3.0 and 3.1" : String.join("; ", messages))
                    + ". Correct it, or leave the rules out.");
        }
        return document;
    }

    private static String json(OpenAPI document) {
        try {
            return (document.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper())
                    .writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that was read can't be written", e);
        }
    }
}
