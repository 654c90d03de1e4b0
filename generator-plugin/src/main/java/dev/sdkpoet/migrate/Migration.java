package dev.sdkpoet.migrate;

import dev.sdkpoet.migrate.Counterpart.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one execution of {@code openapi-generator-maven-plugin} into one of sdkpoet's, and tells what changes. */
public final class Migration {
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final Map<String, String> packages = new TreeMap<>();
    private final List<String> documents = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final List<Setting> types = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private final Map<String, String> imports = new TreeMap<>();
    private final List<Rename> renames = new ArrayList<>();
    private String generator = "";

    private Migration() {}

    /**
     * The execution as sdkpoet's plugin takes it, and what changes.
     *
     * @param execution XML; "" for an execution that generates something other than a Java client
     * @param changes a sentence or two each
     */
    public record Result(String execution, List<String> changes) {
        public Result {
            changes = List.copyOf(changes);
        }
    }

    public static Result of(String id, List<Setting> configuration) {
        Migration migration = new Migration();
        configuration.forEach(migration::parameter);
        if (!migration.generator.isEmpty() && !migration.generator.equals("java")) {
            return new Result(
                    "",
                    List.of("It generates \"" + migration.generator
                            + "\", which stays with OpenAPI Generator: sdkpoet generates Java clients."));
        }
        migration.choosePackage();
        return new Result(migration.execution(id), migration.changes);
    }

    private void parameter(Setting setting) {
        Counterpart counterpart = Counterparts.parameters().get(setting.name());
        if (setting.name().equals("generatorName")) {
            generator = setting.value().strip();
        } else if (counterpart == null) {
            changes.add("<" + setting.name() + ">: OpenAPI Generator's plugin doesn't know it either. Leave it out.");
        } else if (counterpart.verdict() == Verdict.OPTIONS) {
            options(setting).forEach(this::option);
        } else {
            apply(setting, counterpart);
        }
    }

    /** {@code configOptions} has an element for each, {@code additionalProperties} a list of {@code name=value}. */
    private static List<Setting> options(Setting setting) {
        return setting.name().equals("additionalProperties")
                ? items(setting).map(Migration::pair).toList()
                : setting.inner();
    }

    private static Setting pair(String item) {
        String[] pair = item.split("=", 2);
        return new Setting(pair[0].strip(), pair.length > 1 ? pair[1].strip() : "", List.of());
    }

    /** Maven takes a list as elements, or as a text with commas. */
    private static Stream<String> items(Setting list) {
        return list.inner().isEmpty()
                ? Stream.of(list.value().split(",")).filter(item -> !item.isBlank())
                : list.inner().stream().map(Setting::value);
    }

    private void option(Setting setting) {
        Counterpart counterpart = Counterparts.options().get(setting.name());
        if (counterpart == null) {
            counterpart = Counterparts.parameters().get(setting.name());
        }
        if (counterpart == null) {
            changes.add(setting.name() + "=" + setting.value() + ": sdkpoet has no such option. Leave it out.");
        } else {
            apply(setting, counterpart);
        }
    }

    private void apply(Setting setting, Counterpart counterpart) {
        String value = setting.value().strip();
        switch (setting.name()) {
            case "invokerPackage", "packageName", "apiPackage", "modelPackage" -> packages.put(setting.name(), value);
            case "modelNameMappings",
                    "nameMappings",
                    "parameterNameMappings",
                    "operationIdNameMappings",
                    "enumNameMappings" ->
                items(setting).map(Migration::pair).forEach(pair -> renames.add(Rename.of(setting.name(), pair)));
            case "schemaMappings", "typeMappings" ->
                items(setting)
                        .map(Migration::pair)
                        .forEach(pair -> types.add(new Setting(setting.name(), "", List.of(pair))));
            case "additionalModelTypeAnnotations" ->
                Stream.of(setting.value().split(";|(?<=[)\\w])\\s+(?=@)"))
                        .map(String::strip)
                        .filter(annotation -> !annotation.isEmpty())
                        .forEach(annotations::add);
            case "importMappings" ->
                items(setting).map(Migration::pair).forEach(pair -> imports.put(pair.name(), pair.value()));
            case "inputSpecFiles" -> items(setting).map(String::strip).forEach(documents::add);
            case "openapiNormalizer" -> items(setting).map(String::strip).forEach(rules::add);
            case "addTestCompileSourceRoot" -> {
                if (value.equals("true")) {
                    parameters.put("scope", "test");
                }
            }
            case "addCompileSourceRoot" -> {
                // false goes with addTestCompileSourceRoot
            }
            default -> {
                if (setting.name().equals("generateApiTests") && value.equals("false")) {
                    return; // as it is without being set
                }
                if (counterpart.verdict() == Verdict.BECOMES && !isListOnly(setting)) {
                    parameters.put(counterpart.detail().get(0), value);
                    tellOfChange(setting, counterpart);
                } else if (!counterpart.isBuiltIn(value)) {
                    changes.add("<" + setting.name() + ">" + (value.isEmpty() ? "" : " " + value) + ": "
                            + counterpart.text());
                }
            }
        }
    }

    /** What sdkpoet has as a list of elements isn't made from a text. */
    private static boolean isListOnly(Setting setting) {
        return setting.name().startsWith("developer");
    }

    private void tellOfChange(Setting setting, Counterpart counterpart) {
        if (List.of("output", "templateDirectory", "generateApiTests", "inputSpecRootDirectory")
                        .contains(setting.name())
                || setting.name().equals("inputSpec") && setting.value().contains("://")) {
            changes.add("<" + setting.name() + "> is <" + counterpart.detail().get(0) + ">: " + counterpart.text());
        }
    }

    /** One below which models, else APIs, stay where code imports them from. */
    private void choosePackage() {
        String api = packages.get("apiPackage");
        String model = packages.get("modelPackage");
        String invoker = packages.getOrDefault("invokerPackage", packages.get("packageName"));
        String own = Stream.of(above(model, ".model"), above(api, ".api"), invoker)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> common(api, model));
        parameters.put("basePackage", own);
        putUnlessUsual("apiPackage", api, own + ".api", own);
        putUnlessUsual("modelPackage", model, own + ".model", own);
        if (api != null && api.equals(model)) {
            parameters.remove("apiPackage");
            changes.add("APIs are in " + own + ".api: they and models have their own packages.");
        }
        if (invoker != null && !invoker.equals(own)) {
            changes.add(
                    "The client class is in " + own + ". The rest of what is in " + invoker + " has no counterpart.");
        }
    }

    /** Where the client is, nothing else can be. */
    private void putUnlessUsual(String parameter, @Nullable String value, String usual, String client) {
        if (client.equals(value)) {
            changes.add("<" + parameter + "> " + value + " is " + usual + ": the client class has its own package.");
        } else if (value != null && !value.equals(usual)) {
            parameters.put(parameter, value);
        }
    }

    private static @Nullable String above(@Nullable String own, String name) {
        return own != null && own.endsWith(name) ? own.substring(0, own.length() - name.length()) : null;
    }

    /** What two packages have in common; OpenAPI Generator's own where nothing is set. */
    private static String common(@Nullable String api, @Nullable String model) {
        if (api == null || model == null) {
            String one = api == null ? model : api;
            return one == null ? "org.openapitools.client" : one;
        }
        List<String> parts = new ArrayList<>();
        String[] left = api.split("\\.");
        String[] right = model.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length) && left[i].equals(right[i]); i++) {
            parts.add(left[i]);
        }
        return parts.isEmpty() ? api : String.join(".", parts);
    }

    /** Those that can be mapped; the others are reported. */
    private List<MappedType> mappedTypes() {
        List<MappedType> mapped = new ArrayList<>();
        for (Setting each : types) {
            Setting pair = each.inner().get(0);
            MappedType.of(each.name(), pair, imports)
                    .ifPresentOrElse(
                            mapped::add,
                            () -> changes.add("<" + each.name() + "> " + pair.name() + "=" + pair.value()
                                    + ": write a <type> of <types> for the schema or format that you mean."));
        }
        return mapped;
    }

    private void type(PomXml xml, MappedType type) {
        xml.element("type", element -> {
            element.leaf(type.element(), type.subject()).leaf("java", type.java());
            if (!type.codec().isEmpty()) {
                element.leaf("codec", type.codec());
                changes.add("<types>: write " + type.codec() + ", which extends ValueCodec of the runtime, for "
                        + type.java() + ".");
            }
        });
    }

    /** One rename of {@code <names>}. */
    private record Rename(String element, String name, String to) {
        /** OpenAPI Generator's names are those of all things that are called so, unless they have their model's in front. */
        static Rename of(String setting, Setting pair) {
            return switch (setting) {
                case "modelNameMappings" -> new Rename("schema", pair.name(), pair.value());
                case "operationIdNameMappings" -> new Rename("operation", pair.name(), pair.value());
                case "parameterNameMappings" -> new Rename("parameter", "*." + pair.name(), pair.value());
                case "enumNameMappings" -> new Rename("enumConstant", every(pair.name()), pair.value());
                default -> new Rename("property", every(pair.name()), pair.value());
            };
        }

        private static String every(String name) {
            return name.indexOf('.') < 0 ? "*." + name : name;
        }
    }

    private String execution(String id) {
        return new PomXml("    ")
                .element(
                        "execution",
                        execution -> execution
                                .leaf("id", id)
                                .element("goals", goals -> goals.leaf("goal", "generate"))
                                .element("configuration", this::configuration))
                .toString();
    }

    private void configuration(PomXml xml) {
        parameters.forEach(xml::leaf);
        List<Integer> numbers = IntStream.range(0, documents.size()).boxed().toList();
        xml.list(
                "documents",
                numbers,
                (list, number) -> list.element(
                        "document",
                        document -> document.leaf("name", "v" + (number + 1)).leaf("file", documents.get(number))));
        if (!documents.isEmpty()) {
            changes.add("<inputSpecFiles> is <documents>: choose a name for each, which becomes a part of packages.");
        }
        xml.list(
                        "names",
                        renames,
                        (list, rename) -> list.element(
                                "rename",
                                element -> element.leaf(rename.element, rename.name)
                                        .leaf("to", rename.to)))
                .list("types", mappedTypes(), this::type)
                .list(
                        "annotations",
                        annotations,
                        (list, java) -> list.element(
                                "annotation",
                                element -> element.leaf("schema", "*").leaf("java", java)))
                .list("openapiNormalizer", rules, (list, rule) -> list.leaf("rule", rule));
        if (!rules.isEmpty()) {
            changes.add(
                    "<openapiNormalizer>: add dev.sdkpoet:sdkpoet-openapi-generator to the plugin's <dependencies>.");
        }
    }
}
