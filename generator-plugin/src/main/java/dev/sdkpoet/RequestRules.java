package dev.sdkpoet;

import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.custom.JavaAnnotation;
import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.EmitOptions;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.model.CustomType;
import dev.sdkpoet.model.CustomTypes;
import dev.sdkpoet.model.CustomTypes.Mapping;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.naming.NameRules;
import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.normalize.DocumentNormalizer;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.select.Selection;
import dev.sdkpoet.select.SelectionRule;
import dev.sdkpoet.spec.FileAccess;
import dev.sdkpoet.spec.HttpMethods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a configuration must be like. Everything wrong goes to the problems, under the name of its parameter. */
final class RequestRules {
    /** What is left of a URL that was taken for a file's name. */
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:[/\\\\].*");

    /** An artifact that Maven has turned into a path, in any directory. */
    private static final Pattern URL_IN_PATH = Pattern.compile("(?i)(?:^|.*/)[a-z][a-z0-9+.-]+:/.*");

    private static final Pattern ARTIFACT_IN_PATH =
            Pattern.compile("(?:^|.*/)[\\w.-]{2,}:[\\w.-]+(?::[^/]*)?(?:!/.*)?");

    /** RFC 9110, section 5.1. */
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** RFC 6901. */
    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*+)++");

    /** What can't be taken for a pointer. */
    private static final Pattern NAME = Pattern.compile("(?!#/)[^/].*+", Pattern.DOTALL);

    private final Problems problems;
    private final boolean otherDocuments;

    /** @param otherDocuments whether settings may be about documents that aren't there */
    RequestRules(Problems problems, boolean otherDocuments) {
        this.problems = problems;
        this.otherDocuments = otherDocuments;
    }

    /** @param files knows which documents come from elsewhere */
    void checkDocuments(List<DocumentSource> documents, FileAccess files) {
        if (documents.isEmpty()) {
            error("input", "No OpenAPI document is given. Set <input>, -Dsdkpoet.input=FILE or <documents>.");
        }
        Set<String> names = new HashSet<>();
        for (DocumentSource document : documents) {
            boolean isFromElsewhere = files.enclosure(document.file()).isPresent();
            if (!isFromElsewhere && URL.matcher(document.displayName()).matches()) {
                // Not shown: a URL may have a password in it.
                error("input", "This document is a URL, which can't be fetched here. Download it, and name the file.");
            }
            String name = document.name();
            if (name.isEmpty() && documents.size() > 1) {
                error(
                        "documents",
                        document.displayName()
                                + " has no name. With several documents each needs a <name>, such as v1.");
            } else if (!name.isEmpty() && NameRules.document(name).isPresent()) {
                check("documents", NameRules.document(name));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                error("documents", "Two documents have the name \"" + name + "\". Give each its own.");
            }
        }
    }

    void checkPackage(String basePackage) {
        if (basePackage.isEmpty()) {
            error(
                    "basePackage",
                    "No package is given. Set <basePackage> or -Dsdkpoet.package, for example com.acme.pets.");
        } else {
            check("basePackage", NameRules.basePackage(basePackage));
        }
    }

    void checkModuleName(String moduleName) {
        if (!moduleName.isEmpty()) {
            check("moduleName", NameRules.moduleName(moduleName));
        }
    }

    void checkClientName(EmitOptions options) {
        check("clientName", NameRules.clientName(options.clientName(), options.basePackage()));
    }

    void checkAccessors(Map<String, String> resourceAccessors) {
        resourceAccessors.forEach((tag, accessor) -> check("resourceAccessors", NameRules.accessor(tag, accessor)));
    }

    void checkNames(CustomNames names, List<DocumentSource> documents) {
        check("apiPackage", NameRules.subpackage(names.apiPackage()));
        check("modelPackage", NameRules.subpackage(names.modelPackage()));
        check("modelPrefix", NameRules.prefix(names.modelPrefix()));
        check("modelSuffix", NameRules.suffix(names.modelSuffix()));
        for (Rename rename : names.renames()) {
            String element = rename.kind().element();
            if (rename.name().isEmpty()) {
                error(
                        "names",
                        "<" + element + "> is empty. Write what the document calls it, such as "
                                + rename.kind().example() + ".");
                continue;
            }
            checkDocument("names", rename.document(), documents);
            if (rename.to().isEmpty()) {
                error("names", "\"" + rename.name() + "\" has no <to>. Set it to the name in Java.");
            } else {
                check("names", NameRules.renamed(rename.name(), rename.to()));
            }
            rename.was().forEach(was -> check("names", NameRules.renamed(rename.name(), was)));
            if (!rename.was().isEmpty() && !rename.kind().keepsFormer()) {
                error(
                        "names",
                        "<was> keeps an old name of a method, a member or an input, and \"" + rename.name()
                                + "\" is none of them. Leave it out.");
            }
        }
    }

    void checkTypes(List<Mapping> types, List<DocumentSource> documents) {
        Set<List<String>> subjects = new HashSet<>();
        for (Mapping mapping : types) {
            if (mapping.format().isEmpty() == mapping.schema().isEmpty()) {
                error("types", "A <type> maps either a <schema> or a <format>. Set one of them.");
                continue;
            }
            checkDocument("types", mapping.document(), documents);
            if (!subjects.add(
                    List.of(mapping.format().toLowerCase(Locale.ROOT), mapping.schema(), mapping.document()))) {
                error("types", "\"" + mapping.subject() + "\" has several types. Leave all but one of them out.");
            }
            CustomType type = mapping.type();
            check("types", NameRules.customClass(mapping.subject(), "java", type.java(), "com.acme.Money"));
            if (!type.codec().isEmpty()) {
                String[] codec = type.codec().split("#", -1);
                check("types", NameRules.customClass(mapping.subject(), "codec", codec[0], "com.acme.MoneyCodec"));
                if (codec.length > 1) {
                    check("types", NameRules.renamed(mapping.subject(), codec[1]));
                }
                if (codec.length > 2) {
                    error("types", "\"" + type.codec() + "\" has more than one #. Write CLASS or CLASS#METHOD.");
                }
            } else if (!type.needsNoCodec() && !type.java().isEmpty()) {
                error(
                        "types",
                        type.java() + ", for \"" + mapping.subject()
                                + "\", has no codec in the runtime. Set <codec> to a class that extends ValueCodec.");
            }
        }
    }

    void checkAnnotations(List<Addition> annotations, List<DocumentSource> documents) {
        for (Addition addition : annotations) {
            checkAddition("annotations", addition, documents);
            try {
                JavaAnnotation.parse(addition.java());
            } catch (IllegalArgumentException e) {
                error(
                        "annotations",
                        "\"" + addition.java() + "\" can't be added: " + e.getMessage()
                                + ". Write one such as @com.acme.Audited(\"x\").");
            }
        }
    }

    void checkInterfaces(List<Addition> interfaces, List<DocumentSource> documents) {
        for (Addition addition : interfaces) {
            checkAddition("interfaces", addition, documents);
            check("interfaces", NameRules.customClass(addition.name(), "java", addition.java(), "com.acme.Named"));
            if (addition.on() == Addition.Kind.PROPERTY) {
                error("interfaces", "A <property> has no class. Set <schema> or <api>.");
            }
        }
    }

    private void checkAddition(String setting, Addition addition, List<DocumentSource> documents) {
        checkDocument(setting, addition.document(), documents);
        if (addition.name().isEmpty()) {
            error(
                    setting,
                    "<" + addition.on().element() + "> is empty. Write what the document calls it, or * for all.");
        }
    }

    /** What types of the user's own are for is known when the documents are read. */
    static void tellOfTypes(CustomTypes types, Problems problems) {
        Place.Setting setting = new Place.Setting("types");
        for (Mapping mapping : types.unused()) {
            String thing = (mapping.format().isEmpty() ? "schema" : "format") + " \"" + mapping.subject() + "\"";
            problems.error(
                    setting,
                    types.isOverridden(mapping)
                            ? "Each document that has the " + thing + " has its own <type> for it. Leave this one out."
                            : "Nothing in the document"
                                    + (mapping.document().isEmpty() ? "" : " \"" + mapping.document() + "\"")
                                    + " has the " + thing + ". "
                                    + Nearest.to(mapping.subject(), types.others(mapping))
                                            .map(near -> "Did you mean \"" + near + "\"?")
                                            .orElse("Correct it, or leave it out."));
        }
        for (Mapping mapping : types.unfit()) {
            problems.error(
                    setting,
                    "\"" + mapping.subject() + "\" is another kind of JSON than that of "
                            + mapping.type().java() + ". Set <codec> to a class that reads it.");
        }
    }

    void checkSelection(Selection selection, List<DocumentSource> documents) {
        selection.includes().forEach(rule -> checkRule("select/include", rule, documents));
        selection.excludes().forEach(rule -> checkRule("select/exclude", rule, documents));
    }

    private void checkRule(String parameter, SelectionRule rule, List<DocumentSource> documents) {
        checkDocument(parameter, rule.document(), documents);
        if (rule.isEmpty()) {
            error(
                    parameter,
                    "It selects no operations. Set <tags>, <paths>, <operations>, <methods>, <deprecated> or"
                            + " <internal> in it.");
        }
        for (String path : rule.paths()) {
            if (!path.startsWith("/") && !path.startsWith("**")) {
                error(
                        parameter + "/paths",
                        "\"" + path + "\" is no path: it begins with a slash. Write one such as /pets/**.");
            }
        }
        for (String method : rule.methods()) {
            String lower = method.toLowerCase(Locale.ROOT);
            if (!HttpMethods.ALL.contains(lower)) {
                error(
                        parameter + "/methods",
                        "\"" + method + "\" is no HTTP method that documents have. "
                                + Nearest.to(lower, new TreeSet<>(HttpMethods.ALL))
                                        .map(near -> "Did you mean " + near.toUpperCase(Locale.ROOT) + "?")
                                        .orElse("Use one such as GET."));
            }
        }
    }

    void checkPaging(List<PagingSetting> paging, List<DocumentSource> documents) {
        for (PagingSetting setting : paging) {
            String operation = setting.operation();
            PagingSetting.Kind kind = setting.kind();
            if (operation.isEmpty()) {
                error(
                        "paging",
                        "A list has no <operation>. Set its operationId, or method and path such as GET /pets.");
            }
            checkDocument("paging", setting.document(), documents);
            checkSet(operation, "next", setting.next(), kind, kind.hasNext(), "a JSON pointer such as /meta/next_url");
            checkSet(
                    operation,
                    "parameter",
                    setting.parameter(),
                    kind,
                    kind.hasParameter(),
                    "a query parameter's name, or for a token a JSON pointer into the request's body");
            checkPointer("next", setting.next());
            checkPointer("more", setting.more());
            checkPointer("items", setting.items());
        }
    }

    void checkStreaming(List<StreamingSetting> streaming, List<DocumentSource> documents) {
        for (StreamingSetting setting : streaming) {
            if (setting.operation().isEmpty()) {
                error(
                        "streaming",
                        "A stream has no <operation>. Set its operationId, or method and path such as POST /chat.");
            }
            checkDocument("streaming", setting.document(), documents);
            checkMember(setting.member());
            MediaType mediaType = MediaType.of(setting.mediaType());
            if (!mediaType.isEventStream() && !mediaType.isJsonLines()) {
                error(
                        "streaming",
                        "\"" + setting.mediaType() + "\" of " + setting.operation()
                                + " is no stream of values. Set <mediaType> to text/event-stream, application/jsonl or"
                                + " application/x-ndjson.");
            }
        }
    }

    void checkRuntime(RuntimeMode runtime, List<JacksonVersion> jackson, boolean wholeRuntime) {
        if (wholeRuntime && runtime == RuntimeMode.LIBRARY) {
            error("wholeRuntime", "It has no effect: with runtime=library, every client has all parts. Leave it out.");
        }
        if (Set.copyOf(jackson).size() < jackson.size()) {
            error("jackson", "A version of Jackson is named twice. Set 2, 3, or 2,3.");
        }
    }

    void checkIdempotencyHeader(String header) {
        if (!header.isEmpty() && !HEADER.matcher(header).matches()) {
            error(
                    "idempotencyHeader",
                    "\"" + header + "\" can't be the name of a header. Use letters, digits and hyphens, such as"
                            + " Idempotency-Key.");
        }
    }

    private void checkDocument(String parameter, String name, List<DocumentSource> documents) {
        if (!otherDocuments
                && !name.isEmpty()
                && documents.stream().noneMatch(document -> document.name().equals(name))) {
            error(parameter, "There is no document \"" + name + "\". Use a <name> of <documents>.");
        }
    }

    private void checkSet(
            String operation,
            String name,
            @Nullable String value,
            PagingSetting.Kind kind,
            boolean needed,
            String what) {
        String style = kind.name().toLowerCase(Locale.ROOT);
        if (needed && value == null) {
            error("paging", operation + " has the style " + style + ", but no <" + name + ">. Set it: " + what + ".");
        } else if (!needed && value != null) {
            error("paging", operation + " has the style " + style + ", which takes no <" + name + ">. Leave it out.");
        }
    }

    private void checkPointer(String name, @Nullable String pointer) {
        if (pointer != null && !POINTER.matcher(pointer).matches() && !(pointer.isEmpty() && name.equals("items"))) {
            error("paging", notPointer(pointer, name, "/data"));
        }
    }

    /** A name, or a pointer. */
    private void checkMember(@Nullable String member) {
        if (member != null
                && !NAME.matcher(member).matches()
                && !POINTER.matcher(member).matches()) {
            error("streaming", notPointer(member, "member", "/settings/stream"));
        }
    }

    private static String notPointer(String pointer, String name, String example) {
        return "\"" + pointer + "\" isn't a JSON pointer in <" + name + ">. It begins with a slash: " + example
                + ". In it, ~1 is a slash and ~0 a tilde.";
    }

    /** A whole project will be installed; elsewhere coordinates are only shown. */
    void checkCoordinates(Coordinates coordinates, Layout layout) {
        check("groupId", NameRules.coordinate(coordinates.groupId(), "com.acme"));
        check("artifactId", NameRules.coordinate(coordinates.artifactId(), "pets-client"));
        check("version", NameRules.version(coordinates.version()));
        if (layout == Layout.PROJECT) {
            check("groupId", NameRules.directories(coordinates.groupId(), true));
            check("artifactId", NameRules.directories(coordinates.artifactId(), false));
            check("version", NameRules.directories(coordinates.version(), false));
        }
    }

    void checkProject(ProjectOptions project, Layout layout) {
        if (layout == Layout.SOURCES) {
            checkNotSet("projectUrl", !project.url().isEmpty());
            checkNotSet("scmUrl", !project.scmUrl().isEmpty());
            checkNotSet("developers", !project.developers().isEmpty());
            checkNotSet("sbom", project.sbom());
        }
        if (project.developers().stream().anyMatch(developer -> developer.name().isEmpty())) {
            error("developers", "A <developer> has no <name>. Set it.");
        }
    }

    private void checkNotSet(String parameter, boolean isSet) {
        if (isSet) {
            error(
                    parameter,
                    "It is for the generated pom.xml, and layout=sources has none. Set <layout>project</layout>, or say it in"
                            + " the pom.xml that compiles the sources.");
        }
    }

    void checkNormalizer(Map<String, String> rules) {
        if (!rules.isEmpty()) {
            DocumentNormalizer.find()
                    .ifPresentOrElse(
                            normalizer -> normalizer.check(rules, problems),
                            () -> error(
                                    "openapiNormalizer",
                                    "OpenAPI Generator applies these rules, and the plugin doesn't have it. Add the"
                                            + " <dependency> dev.sdkpoet:sdkpoet-openapi-generator, in the version of this plugin,"
                                            + " to the <plugin>."));
        }
    }

    /** A path of the machine, which nothing else can stand in for. */
    void checkPath(String parameter, @Nullable Path path, Path root) {
        if (path == null || Files.exists(path)) {
            return;
        }
        Path base = root.toAbsolutePath().normalize();
        String shown = Place.fileName(path.toAbsolutePath().normalize(), base);
        if (URL_IN_PATH.matcher(shown).matches()) {
            // Not shown: a URL may have a password in it.
            error(parameter, "It is a URL, but only documents can be fetched. Use a local path.");
        } else if (ARTIFACT_IN_PATH.matcher(shown).matches()) {
            error(
                    parameter,
                    shown
                            + " looks like an artifact, but only documents, overlays and templates can be in"
                            + " artifacts. Use a local path.");
        }
    }

    void checkOutput(@Nullable Path output) {
        if (output == null) {
            error("outputDirectory", "No output directory is given. Set <outputDirectory> or -Dsdkpoet.output=DIR.");
        }
    }

    /** @param inJar whether there are templates elsewhere */
    void checkTemplates(@Nullable Path templateDirectory, boolean inJar, List<ExtraTemplate> extraTemplates) {
        if (templateDirectory != null && !Files.isDirectory(templateDirectory)) {
            error("templateDirectory", templateDirectory + " isn't a directory. Create it or correct its name.");
        }
        for (ExtraTemplate extra : extraTemplates) {
            if (templateDirectory == null && !inJar) {
                error(
                        "extraTemplates",
                        "\"" + extra.template() + "\" can't be found: there is no <templateDirectory>. Set it.");
            }
            if (extra.output().isBlank()) {
                error(
                        "extraTemplates",
                        "\"" + extra.template() + "\" has no <output>. Set it, for example docs/{{className}}.txt.");
            }
        }
    }

    private void check(String parameter, Optional<String> complaint) {
        complaint.ifPresent(message -> error(parameter, message));
    }

    private void error(String parameter, String message) {
        problems.error(new Place.Setting(parameter), message);
    }
}
