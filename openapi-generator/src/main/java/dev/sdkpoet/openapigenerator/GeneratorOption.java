package dev.sdkpoet.openapigenerator;

import java.util.Arrays;
import java.util.Optional;
import org.openapitools.codegen.CliOption;

/** An option that the generator has, as {@code config-help -g sdkpoet} lists it. */
enum GeneratorOption {
    PACKAGE_NAME("packageName", "The package of the client class; invokerPackage and basePackage mean the same.", ""),
    INVOKER_PACKAGE("invokerPackage", "The same as packageName.", ""),
    BASE_PACKAGE("basePackage", "The same as packageName.", ""),
    CLIENT_NAME(
            "clientName",
            "The simple name of the client class. Default: the last part of the package, PetsClient.",
            ""),
    DOCUMENTS(
            "documents",
            "The documents of a client with several: name=file, separated by |. The input spec is one of them.",
            ""),
    API_PACKAGE("apiPackage", "The package of APIs. Default: api below the client's.", ""),
    MODEL_PACKAGE("modelPackage", "The package of models. Default: model below the client's.", ""),
    MODEL_NAME_PREFIX("modelNamePrefix", "A prefix for the names of models.", ""),
    MODEL_NAME_SUFFIX("modelNameSuffix", "A suffix for the names of models.", ""),
    GROUP_ID("groupId", "The group in the generated pom.xml. Default: the package without its last part.", ""),
    ARTIFACT_ID(
            "artifactId",
            "The artifact in the generated pom.xml. Default: the last part of the package and -client.",
            ""),
    ARTIFACT_VERSION("artifactVersion", "The version in the generated pom.xml.", "0.1.0"),
    ARTIFACT_URL("artifactUrl", "Where to read about the client, for the generated pom.xml.", ""),
    SCM_URL("scmUrl", "The page of the client's Git repository, for the generated pom.xml.", ""),
    DEVELOPER_NAME("developerName", "The client's developer, for the generated pom.xml.", ""),
    DEVELOPER_EMAIL("developerEmail", "The e-mail address of that person or team.", ""),
    LICENSE("license", "The SPDX identifier of the client's license.", ""),
    MODULE_NAME("moduleName", "The name of the Java module. Default: the package, for layout=project.", ""),
    LAYOUT(
            "layout",
            "What to generate: project (a Maven project) or sources (Java only, without src/main/java).",
            "project"),
    SOURCE_FOLDER(
            "sourceFolder",
            "Where the Maven plugin expects the sources: src/main/java for layout=project, . for layout=sources.",
            "src/main/java"),
    GENERATE_TESTS("generateTests", "Whether layout=project has tests that call every operation.", "false"),
    GENERATE_FAKES("generateFakes", "Whether layout=project has fakes: clients with answers in memory.", "false"),
    RUNTIME(
            "runtime",
            "embedded copies the runtime's classes into the client; library depends on sdkpoet-runtime.",
            "embedded"),
    JACKSON(
            "jackson",
            "The versions of Jackson that get a module for the models: 2, 3, or 2|3. They find it automatically only with layout=project.",
            ""),
    WHOLE_RUNTIME(
            "wholeRuntime", "Whether the client also includes parts of the runtime that it doesn't need.", "false"),
    WHOLE_README("wholeReadme", "Whether the client's README lists everything, instead of docs/README.md.", "false"),
    SHARED_TYPES(
            "sharedTypes",
            "Whether equal inline enums, unions and objects share one type if their places end in the same words.",
            "true"),
    NESTED_TYPES(
            "nestedTypes",
            "Whether inline types whose names would exceed 60 characters are nested in the types around them, or leave out words.",
            "true"),
    IDEMPOTENCY_HEADER(
            "idempotencyHeader",
            "The header for a key that the client sends with each POST, so that it can retry it.",
            ""),
    SECURITY_SCHEME(
            "securityScheme",
            "How to authenticate if a document declares no scheme: bearer, basic, header:NAME, query:NAME or cookie:NAME.",
            ""),
    CREDENTIAL_VARIABLES(
            "credentialVariables",
            "What fromEnvironment() reads, by security scheme: scheme=VARIABLE, separated by |.",
            ""),
    USE_BEAN_VALIDATION(
            "useBeanValidation",
            "Whether to annotate a document's limits for jakarta.validation, on getters and parameters.",
            "false"),
    SBOM("sbom", "Whether the build of layout=project writes an SBOM.", "false"),
    RESOURCE_ACCESSORS(
            "resourceAccessors",
            "The accessors of APIs by tag: tag=accessor, separated by |. Default: the tag without the client's name.",
            ""),
    WHOLE_METHOD_NAMES(
            "wholeMethodNames",
            "Whether method names keep the tag that their operationId begins with: reposGet instead of get.",
            "false"),
    UNTAGGED_TOGETHER(
            "untaggedTogether",
            "Whether operations without a tag are one API, instead of one for the first thing that each path names.",
            "false"),
    REF_ROOT("refRoot", "The directory that references between files can't leave. Default: the document's.", ""),
    LOCK_FILE(
            "lockFile",
            "The lock of names, which the Maven plugin's check writes. Without one, nothing is locked.",
            ""),
    FAIL_ON("failOn", "Which problems fail generation: error or warning.", "error"),
    TEMPLATE_DIR("templateDir", "A directory with templates that replace built-in ones of the same path.", "");

    private final String key;
    private final String description;
    private final String fallback;

    GeneratorOption(String key, String description, String fallback) {
        this.key = key;
        this.description = description;
        this.fallback = fallback;
    }

    String key() {
        return key;
    }

    String description() {
        return description;
    }

    /** What counts where the option isn't set; "" for none. */
    String fallback() {
        return fallback;
    }

    CliOption toCliOption() {
        CliOption option = fallback.equals("false") || fallback.equals("true")
                ? CliOption.newBoolean(key, description, fallback.equals("true"))
                : CliOption.newString(key, description);
        return fallback.isEmpty() ? option : option.defaultValue(fallback);
    }

    static Optional<GeneratorOption> named(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }
}
