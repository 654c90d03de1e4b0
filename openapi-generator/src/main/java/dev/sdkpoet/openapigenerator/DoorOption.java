package dev.sdkpoet.openapigenerator;

import java.util.Arrays;
import java.util.Optional;
import org.openapitools.codegen.CliOption;

/** An option that the generator has, as {@code config-help -g sdkpoet} lists it. */
enum DoorOption {
    PACKAGE_NAME("packageName", "The package of the client class; invokerPackage and basePackage mean the same.", ""),
    INVOKER_PACKAGE("invokerPackage", "The same as packageName.", ""),
    BASE_PACKAGE("basePackage", "The same as packageName.", ""),
    CLIENT_NAME(
            "clientName",
            "The simple name of the client class. Default: the last part of the package, PetsClient.",
            ""),
    DOCUMENTS(
            "documents",
            "The documents of a client that has several: name=file, with | between them. The input spec is one of them.",
            ""),
    API_PACKAGE("apiPackage", "The package of APIs. Default: api below the client's.", ""),
    MODEL_PACKAGE("modelPackage", "The package of models. Default: model below the client's.", ""),
    MODEL_NAME_PREFIX("modelNamePrefix", "What the names of models begin with.", ""),
    MODEL_NAME_SUFFIX("modelNameSuffix", "What the names of models end with.", ""),
    GROUP_ID("groupId", "The group in the generated pom.xml. Default: the package without its last part.", ""),
    ARTIFACT_ID(
            "artifactId",
            "The artifact in the generated pom.xml. Default: the last part of the package and -client.",
            ""),
    ARTIFACT_VERSION("artifactVersion", "The version in the generated pom.xml.", "0.1.0"),
    ARTIFACT_URL("artifactUrl", "Where to read about the client, for the generated pom.xml.", ""),
    SCM_URL("scmUrl", "Where the client's Git repository can be seen, for the generated pom.xml.", ""),
    DEVELOPER_NAME("developerName", "Who makes the client, for the generated pom.xml.", ""),
    DEVELOPER_EMAIL("developerEmail", "The e-mail address of that person or team.", ""),
    LICENSE("license", "The SPDX identifier of the client's license.", ""),
    MODULE_NAME("moduleName", "The name of the Java module. Default: the package, for layout=project.", ""),
    LAYOUT(
            "layout",
            "What is written: project (a Maven project) or sources (Java only, without src/main/java).",
            "project"),
    SOURCE_FOLDER(
            "sourceFolder",
            "Where the Maven plugin expects the sources: src/main/java for layout=project, . for layout=sources.",
            "src/main/java"),
    GENERATE_TESTS("generateTests", "Whether layout=project has tests that call every operation.", "false"),
    GENERATE_FAKES("generateFakes", "Whether layout=project has fakes: clients that are answered in memory.", "false"),
    RUNTIME(
            "runtime",
            "embedded copies the runtime's classes into the client; library depends on sdkpoet-runtime.",
            "embedded"),
    JACKSON(
            "jackson",
            "The versions of Jackson that get a module for the models: 2, 3, or 2|3. Only with layout=project they find it by themselves.",
            ""),
    WHOLE_RUNTIME("wholeRuntime", "Whether the client carries parts of the runtime that it doesn't need.", "false"),
    WHOLE_README(
            "wholeReadme", "Whether the README of the client lists everything, and docs/README.md nothing.", "false"),
    SHARED_TYPES(
            "sharedTypes",
            "Whether enums, unions and objects without a name of their own that are equal are one type where their places end in the same words.",
            "true"),
    NESTED_TYPES(
            "nestedTypes",
            "Whether inline types whose names would be longer than 60 characters are nested in the types that they stand in, or leave out words.",
            "true"),
    IDEMPOTENCY_HEADER(
            "idempotencyHeader",
            "The header in which the client sends a key with each POST, which it then repeats after a failure.",
            ""),
    SECURITY_SCHEME(
            "securityScheme",
            "How to authenticate where a document declares no scheme: bearer, basic, header:NAME, query:NAME or cookie:NAME.",
            ""),
    CREDENTIAL_VARIABLES(
            "credentialVariables",
            "What fromEnvironment() reads, by security scheme: scheme=VARIABLE, with | between them.",
            ""),
    USE_BEAN_VALIDATION(
            "useBeanValidation",
            "Whether what a document limits is annotated for jakarta.validation, on getters and parameters.",
            "false"),
    SBOM("sbom", "Whether the build of layout=project makes an SBOM.", "false"),
    RESOURCE_ACCESSORS(
            "resourceAccessors",
            "The accessors of APIs by tag: tag=accessor, with | between them. Default: the tag without what the client is called.",
            ""),
    WHOLE_METHOD_NAMES(
            "wholeMethodNames",
            "Whether methods carry the tag that their operationId begins with: reposGet instead of get.",
            "false"),
    UNTAGGED_TOGETHER(
            "untaggedTogether",
            "Whether operations without a tag are one API, instead of one for each first thing that their paths name.",
            "false"),
    REF_ROOT("refRoot", "The directory that references between files may not leave. Default: the document's.", ""),
    LOCK_FILE(
            "lockFile",
            "The lock of names, which the Maven plugin's check writes. Without one, nothing is locked.",
            ""),
    FAIL_ON("failOn", "What keeps files from being written: error or warning.", "error"),
    TEMPLATE_DIR("templateDir", "A directory with templates that replace built-in ones of the same path.", "");

    private final String key;
    private final String description;
    private final String fallback;

    DoorOption(String key, String description, String fallback) {
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

    static Optional<DoorOption> named(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }
}
