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
        Layout layout = settings.choice(DoorOption.LAYOUT, Layout.PROJECT, List.of(Layout.PROJECT, Layout.SOURCES));
        checkSourceFolder(layout);
        GenerationRequestBuilder request = GenerationRequest.builder()
                .basePackage(basePackage())
                .clientName(settings.text(DoorOption.CLIENT_NAME))
                .coordinates(
                        settings.own(DoorOption.GROUP_ID),
                        settings.own(DoorOption.ARTIFACT_ID),
                        settings.own(DoorOption.ARTIFACT_VERSION))
                .license(settings.text(DoorOption.LICENSE))
                .moduleName(settings.text(DoorOption.MODULE_NAME))
                .layout(layout)
                // As the Maven plugin does: what it writes elsewhere than into `target` carries a digest.
                .committed(layout == Layout.PROJECT)
                .tests(settings.flag(DoorOption.GENERATE_TESTS))
                .fakes(settings.flag(DoorOption.GENERATE_FAKES))
                .runtime(settings.choice(
                        DoorOption.RUNTIME, RuntimeMode.EMBEDDED, List.of(RuntimeMode.EMBEDDED, RuntimeMode.LIBRARY)))
                .jackson(jackson())
                .wholeRuntime(settings.flag(DoorOption.WHOLE_RUNTIME))
                .wholeReadme(settings.flag(DoorOption.WHOLE_README))
                .project(project())
                .beanValidation(settings.flag(DoorOption.USE_BEAN_VALIDATION))
                .sharedTypes(settings.flag(DoorOption.SHARED_TYPES))
                .nestedTypes(settings.flag(DoorOption.NESTED_TYPES))
                .idempotencyHeader(settings.text(DoorOption.IDEMPOTENCY_HEADER))
                .securityScheme(settings.text(DoorOption.SECURITY_SCHEME))
                .credentialVariables(pairs(
                        DoorOption.CREDENTIAL_VARIABLES,
                        "SCHEME=VARIABLE",
                        "apiKey=PETS_KEY|basic=PETS_USER,PETS_PASSWORD"))
                .resourceAccessors(pairs(
                        DoorOption.RESOURCE_ACCESSORS, "TAG=ACCESSOR", "ChatV2Invite=invites|ChatV2Channel=channels"))
                .wholeMethodNames(settings.flag(DoorOption.WHOLE_METHOD_NAMES))
                .untaggedTogether(settings.flag(DoorOption.UNTAGGED_TOGETHER))
                .refRoot(path(DoorOption.REF_ROOT))
                .lockFile(path(DoorOption.LOCK_FILE))
                .failOn(settings.choice(DoorOption.FAIL_ON, Severity.ERROR, List.of(Severity.ERROR, Severity.WARNING)))
                .templateDirectory(path(DoorOption.TEMPLATE_DIR))
                .output(Path.of(output));
        documents(inputSpec, model).forEach(request::document);
        return request;
    }

    /** @param renames what OpenAPI Generator has in maps */
    CustomNames names(List<Rename> renames) {
        return new CustomNames(
                renames,
                settings.text(DoorOption.MODEL_NAME_PREFIX),
                settings.text(DoorOption.MODEL_NAME_SUFFIX),
                settings.text(DoorOption.API_PACKAGE),
                settings.text(DoorOption.MODEL_PACKAGE));
    }

    private ProjectOptions project() {
        String name = settings.text(DoorOption.DEVELOPER_NAME);
        String email = settings.text(DoorOption.DEVELOPER_EMAIL);
        return new ProjectOptions(
                settings.text(DoorOption.ARTIFACT_URL),
                settings.text(DoorOption.SCM_URL),
                name.isEmpty() && email.isEmpty() ? List.of() : List.of(new ProjectOptions.Developer(name, email)),
                settings.flag(DoorOption.SBOM));
    }

    private String basePackage() {
        Set<String> packages = new LinkedHashSet<>();
        for (DoorOption option :
                List.of(DoorOption.PACKAGE_NAME, DoorOption.INVOKER_PACKAGE, DoorOption.BASE_PACKAGE)) {
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
        String folder = settings.own(DoorOption.SOURCE_FOLDER);
        String right = layout == Layout.PROJECT ? "src/main/java" : ".";
        if (folder != null && !folder.equals(right)) {
            settings.error(
                    "sourceFolder",
                    "With this layout the sources are in \"" + right
                            + "\". Set sourceFolder to that, or change layout.");
        }
    }

    private List<DocumentSource> documents(String inputSpec, @Nullable Path model) {
        if (settings.text(DoorOption.DOCUMENTS).isEmpty()) {
            return List.of(
                    model == null
                            ? source("", inputSpec)
                            : new DocumentSource("", model, model.getFileName().toString()));
        }
        List<DocumentSource> sources = new ArrayList<>();
        boolean hasInput = false;
        for (Map.Entry<String, String> document : pairs(
                        DoorOption.DOCUMENTS, "NAME=FILE", "v1=pets_v1.yaml|v2=pets_v2.yaml")
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
        for (String number : parts(DoorOption.JACKSON)) {
            JacksonVersion.numbered(number)
                    .ifPresentOrElse(
                            versions::add,
                            () -> settings.error(
                                    DoorOption.JACKSON.key(),
                                    "sdkpoet knows no version \"" + number + "\" of Jackson. Set 2, 3, or 2|3."));
        }
        return versions;
    }

    /** The parts of an option that has some, with {@code |} between them: commas separate options. */
    private List<String> parts(DoorOption option) {
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
    private Map<String, String> pairs(DoorOption option, String form, String example) {
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

    private @Nullable Path path(DoorOption option) {
        return settings.text(option).isEmpty() ? null : Path.of(settings.text(option));
    }
}
