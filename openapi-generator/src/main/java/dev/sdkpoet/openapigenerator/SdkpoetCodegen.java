package dev.sdkpoet.openapigenerator;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.GeneratorLanguage;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.config.GlobalSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator {@code sdkpoet} of OpenAPI Generator, found through {@code META-INF/services}. It plans the client with sdkpoet's own
 * reader, and hands each planned file over as a supporting file; of what OpenAPI Generator has read, nothing remains to be rendered.
 */
public final class SdkpoetCodegen extends DefaultCodegen {
    private static final Logger LOG = LoggerFactory.getLogger(SdkpoetCodegen.class);

    private final PlannedFiles files = new PlannedFiles();
    private final Set<String> ownProperties;
    private final Map<String, Object> userProperties = new TreeMap<>();
    private @Nullable TemplatingEngineAdapter engine;
    private boolean planned;

    public SdkpoetCodegen() {
        // So that what is in these afterwards is what the user has put there.
        typeMapping.clear();
        importMapping.clear();
        cliOptions.clear();
        Arrays.stream(GeneratorOption.values())
                .map(GeneratorOption::toCliOption)
                .forEach(cliOptions::add);
        templateDir = "dev/sdkpoet/templates";
        embeddedTemplateDir = templateDir;
        ownProperties = new HashSet<>(additionalProperties.keySet());
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "sdkpoet";
    }

    @Override
    public String getHelp() {
        return "Generates a Java 17 client that needs jackson-core only, uses no reflection and loses no data.";
    }

    @Override
    public GeneratorLanguage generatorLanguage() {
        return GeneratorLanguage.JAVA;
    }

    /** Keeps what the user has set: OpenAPI Generator adds what it knows of the document afterwards. Sets no static state, as others do. */
    @Override
    public void processOpts() {
        userProperties.putAll(additionalProperties);
        userProperties.keySet().removeAll(ownProperties);
    }

    /** Rules are sdkpoet's to apply: OpenAPI Generator goes on when one fails. */
    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    /** Types keep their places, which their names follow from. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    /** Its superclass would say that there are none, and nothing of what to do. */
    @Override
    public void setLibrary(String library) {
        userProperties.put("library", library);
    }

    @Override
    public void setTemplatingEngine(TemplatingEngineAdapter chosen) {
        engine = chosen;
    }

    @Override
    public TemplatingEngineAdapter getTemplatingEngine() {
        return files;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI read) {
        // Its servers and vendor extensions matter to templates of OpenAPI Generator only.
    }

    /** Plans the client. */
    @Override
    public void processOpenAPI(OpenAPI read) {
        try {
            plan(read);
        } catch (RuntimeException e) {
            // OpenAPI Generator does so only when it succeeds; the thread may be used again.
            GlobalSettings.reset();
            throw e;
        }
        read.setPaths(new Paths());
        read.setComponents(null);
        read.setWebhooks(null);
        planned = true;
    }

    private void plan(OpenAPI read) {
        Problems problems = new Problems();
        Settings settings = new Settings(userProperties, problems);
        refuse(settings);
        try (DocumentText document = DocumentText.of(getInputSpec(), read)) {
            RequestReader reader = new RequestReader(settings);
            GenerationRequestBuilder request = reader.read(getInputSpec(), document.file(), getOutputDir());
            request.names(reader.names(renames()));
            request.openapiNormalizer(openapiNormalizer());
            problems.throwIfErrors();
            GenerationPlan plan = new SdkGenerator().plan(request.build());
            plan.problems().forEach(SdkpoetCodegen::report);
            files.plan(plan.tree().files());
            plan.tree().files().keySet().forEach(path -> supportingFiles.add(new SupportingFile(path, path)));
        }
    }

    private List<Rename> renames() {
        return Stream.of(
                        NameMappings.renames(Rename.Kind.SCHEMA, modelNameMapping()),
                        NameMappings.renames(Rename.Kind.PROPERTY, nameMapping()),
                        NameMappings.renames(Rename.Kind.OPERATION, operationIdNameMapping()),
                        NameMappings.renames(Rename.Kind.PARAMETER, parameterNameMapping()),
                        NameMappings.renames(Rename.Kind.ENUM_CONSTANT, enumNameMapping()))
                .flatMap(List::stream)
                .toList();
    }

    private void refuse(Settings settings) {
        settings.refuse("typeMappings", typeMapping);
        settings.refuse("importMappings", importMapping);
        settings.refuse("schemaMappings", schemaMapping);
        settings.refuse("forcedGenerateSchemas", forcedGenerateSchemas());
        settings.refuse("instantiationTypes", instantiationTypes);
        settings.refuse("languageSpecificPrimitives", languageSpecificPrimitives);
        settings.refuse("inlineSchemaNameMappings", inlineSchemaNameMapping);
        settings.refuse("inlineSchemaOptions", inlineSchemaOption);
        settings.refuse("reservedWordsMappings", reservedWordsMappings());
        settings.refuse("injectModelVendorExtensions", injectModelVendorExtensions());
        settings.refuse("serverVariableOverrides", serverVariableOverrides());
        settings.refuse("removeOperationIdPrefix", isRemoveOperationIdPrefix());
        settings.refuse("skipOperationExample", isSkipOperationExample());
        settings.refuse("strictSpec", !isStrictSpecBehavior());
        settings.refuse("enablePostProcessFile", isEnablePostProcessFile());
        settings.refuse("engine", engine != null && !engine.getIdentifier().equals("mustache"));
    }

    private static void report(Problem problem) {
        if (problem.severity() == Severity.WARNING) {
            LOG.warn("{}", problem);
        } else {
            LOG.debug("{}", problem);
        }
    }

    @Override
    public List<SupportingFile> supportingFiles() {
        return planned ? SealedFiles.list(supportingFiles) : supportingFiles;
    }

    @Override
    public Map<String, String> apiTemplateFiles() {
        return planned ? SealedFiles.map() : super.apiTemplateFiles();
    }

    @Override
    public Map<String, String> modelTemplateFiles() {
        return planned ? SealedFiles.map() : super.modelTemplateFiles();
    }

    @Override
    public Map<String, String> apiDocTemplateFiles() {
        return planned ? SealedFiles.map() : super.apiDocTemplateFiles();
    }

    @Override
    public Map<String, String> modelDocTemplateFiles() {
        return planned ? SealedFiles.map() : super.modelDocTemplateFiles();
    }

    @Override
    public Map<String, String> apiTestTemplateFiles() {
        return planned ? SealedFiles.map() : super.apiTestTemplateFiles();
    }

    @Override
    public Map<String, String> modelTestTemplateFiles() {
        return planned ? SealedFiles.map() : super.modelTestTemplateFiles();
    }

    /** Text that OpenAPI Generator quotes goes to the data of its own templates, none of which is rendered. */
    @Override
    public String escapeQuotationMark(String input) {
        return input;
    }

    @Override
    public String escapeUnsafeCharacters(String input) {
        return input;
    }

    /** It would ask for donations. */
    @Override
    public void postProcess() {
        // Nothing is left to be done.
    }
}
