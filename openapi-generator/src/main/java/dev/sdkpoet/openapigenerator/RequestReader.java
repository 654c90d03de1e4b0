package dev.sdkpoet.openapigenerator;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what OpenAPI Generator was told into a request. */
final class RequestReader {
    private final Settings settings;

    RequestReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param inputSpec what OpenAPI Generator reads
     * @param model where its own reading of a document that isn't on this machine can be read; null for one that is
     */
    GenerationRequestBuilder read(String inputSpec, @Nullable Path model, String output) {
        Layout layout =
                settings.choice(GeneratorOption.LAYOUT, Layout.PROJECT, List.of(Layout.PROJECT, Layout.SOURCES));
        checkSourceFolder(layout);
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage(basePackage())
                .clientName(settings.text(GeneratorOption.CLIENT_NAME))
                .coordinates(
                        settings.own(GeneratorOption.GROUP_ID),
                        settings.own(GeneratorOption.ARTIFACT_ID),
                        settings.own(GeneratorOption.ARTIFACT_VERSION))
                .license(settings.text(GeneratorOption.LICENSE))
                .moduleName(settings.text(GeneratorOption.MODULE_NAME))
                .layout(layout)
                // As the Maven plugin does: what it writes elsewhere than into `target` carries a digest.
                .committed(layout == Layout.PROJECT)
                .tests(settings.flag(GeneratorOption.GENERATE_TESTS))
                .fakes(settings.flag(GeneratorOption.GENERATE_FAKES))
                .runtime(settings.choice(
                        GeneratorOption.RUNTIME,
                        RuntimeMode.EMBEDDED,
                        List.of(RuntimeMode.EMBEDDED, RuntimeMode.LIBRARY)))
                .jackson(jackson())
                .wholeRuntime(settings.flag(GeneratorOption.WHOLE_RUNTIME))
                .wholeReadme(settings.flag(GeneratorOption.WHOLE_README))
                .project(project())
                .beanValidation(settings.flag(GeneratorOption.USE_BEAN_VALIDATION))
                .sharedTypes(settings.flag(GeneratorOption.SHARED_TYPES))
                .nestedTypes(settings.flag(GeneratorOption.NESTED_TYPES))
                .idempotencyHeader(settings.text(GeneratorOption.IDEMPOTENCY_HEADER))
                .securityScheme(settings.text(GeneratorOption.SECURITY_SCHEME))
                .credentialVariables(pairs(
                        GeneratorOption.CREDENTIAL_VARIABLES,
                        "SCHEME=VARIABLE",
                        "apiKey=PETS_KEY|basic=PETS_USER,PETS_PASSWORD"))
                .resourceAccessors(pairs(
                        GeneratorOption.RESOURCE_ACCESSORS,
                        "TAG=ACCESSOR",
                        "ChatV2Invite=invites|ChatV2Channel=channels"))
                .wholeMethodNames(settings.flag(GeneratorOption.WHOLE_METHOD_NAMES))
                .untaggedTogether(settings.flag(GeneratorOption.UNTAGGED_TOGETHER))
                .refRoot(path(GeneratorOption.REF_ROOT))
                .lockFile(path(GeneratorOption.LOCK_FILE))
                .failOn(settings.choice(
                        GeneratorOption.FAIL_ON, Severity.ERROR, List.of(Severity.ERROR, Severity.WARNING)))
                .templateDirectory(path(GeneratorOption.TEMPLATE_DIR))
                .output(Path.of(output));
        documents(inputSpec, model).forEach(request::document);
        return request;
    }

    /** @param renames what OpenAPI Generator has in maps */
    CustomNames names(List<Rename> renames) {
        return new CustomNames(
                renames,
                settings.text(GeneratorOption.MODEL_NAME_PREFIX),
                settings.text(GeneratorOption.MODEL_NAME_SUFFIX),
                settings.text(GeneratorOption.API_PACKAGE),
                settings.text(GeneratorOption.MODEL_PACKAGE));
    }

    private ProjectOptions project() {
        String name = settings.text(GeneratorOption.DEVELOPER_NAME);
        String email = settings.text(GeneratorOption.DEVELOPER_EMAIL);
        return new ProjectOptions(
                settings.text(GeneratorOption.ARTIFACT_URL),
                settings.text(GeneratorOption.SCM_URL),
                name.isEmpty() && email.isEmpty() ? List.of() : List.of(new ProjectOptions.Developer(name, email)),
                settings.flag(GeneratorOption.SBOM));
    }

    private String basePackage() {
        Set<String> packages = new LinkedHashSet<>();
        for (GeneratorOption option :
                List.of(GeneratorOption.PACKAGE_NAME, GeneratorOption.INVOKER_PACKAGE, GeneratorOption.BASE_PACKAGE)) {
            if (!settings.text(option).isEmpty()) {
                packages.add(settings.text(option));
            }
        }
        if (packages.isEmpty()) {
            settings.error("packageName", "No package is given. Set packageName, for example com.acme.pets.");
        } else if (packages.size() > 1) {
            settings.error(
                    "packageName",
                    "packageName, invokerPackage and basePackage are one setting, but have the values "
                            + String.join(" and ", packages) + ". Set one of them.");
        }
        return packages.isEmpty() ? "" : packages.iterator().next();
    }

    /** The Maven plugin compiles what is in this folder, whatever the generator writes. */
    private void checkSourceFolder(Layout layout) {
        String folder = settings.own(GeneratorOption.SOURCE_FOLDER);
        String right = layout == Layout.PROJECT ? "src/main/java" : ".";
        if (folder != null && !folder.equals(right)) {
            settings.error(
                    "sourceFolder",
                    "With this layout the sources are in \"" + right
                            + "\". Set sourceFolder to that, or change layout.");
        }
    }

    private List<DocumentSource> documents(String inputSpec, @Nullable Path model) {
        if (settings.text(GeneratorOption.DOCUMENTS).isEmpty()) {
            return List.of(
                    model == null
                            ? source("", inputSpec)
                            : new DocumentSource("", model, model.getFileName().toString()));
        }
        List<DocumentSource> sources = new ArrayList<>();
        boolean hasInput = false;
        for (Map.Entry<String, String> document : pairs(
                        GeneratorOption.DOCUMENTS, "NAME=FILE", "v1=pets_v1.yaml|v2=pets_v2.yaml")
                .entrySet()) {
            sources.add(source(document.getKey(), document.getValue()));
            hasInput |= absolute(document.getValue()).equals(absolute(inputSpec));
        }
        if (model != null || !hasInput) {
            settings.error(
                    "documents",
                    "The input spec " + inputSpec
                            + " isn't one of the documents. Name one of their files as the input spec.");
        }
        return sources;
    }

    private List<JacksonVersion> jackson() {
        List<JacksonVersion> versions = new ArrayList<>();
        for (String number : parts(GeneratorOption.JACKSON)) {
            JacksonVersion.numbered(number)
                    .ifPresentOrElse(
                            versions::add,
                            () -> settings.error(
                                    GeneratorOption.JACKSON.key(),
                                    "sdkpoet knows no version \"" + number + "\" of Jackson. Set 2, 3, or 2|3."));
        }
        return versions;
    }

    /** The parts of an option that has some, with {@code |} between them: commas separate options. */
    private List<String> parts(GeneratorOption option) {
        String text = settings.text(option);
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split("\\|", -1)).map(String::strip).toList();
    }

    /**
     * The parts of an option that are pairs, in their order.
     *
     * @param form how one is written
     */
    private Map<String, String> pairs(GeneratorOption option, String form, String example) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : parts(option)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                settings.error(option.key(), "\"" + part + "\" isn't " + form + ". Write " + example + ".");
            } else if (pairs.putIfAbsent(
                            part.substring(0, equals).strip(),
                            part.substring(equals + 1).strip())
                    != null) {
                settings.error(option.key(), "\"" + part + "\" has a name that is there already. Give each its own.");
            }
        }
        return pairs;
    }

    /** Named as users see it: from where they are. */
    private static DocumentSource source(String name, String file) {
        return new DocumentSource(name, absolute(file), Place.fileName(absolute(file), absolute("")));
    }

    private static Path absolute(String file) {
        return Path.of(file).toAbsolutePath().normalize();
    }

    private @Nullable Path path(GeneratorOption option) {
        return settings.text(option).isEmpty() ? null : Path.of(settings.text(option));
    }
}
