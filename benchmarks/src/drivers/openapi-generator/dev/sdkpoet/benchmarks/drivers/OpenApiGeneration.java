package dev.sdkpoet.benchmarks.drivers;

import java.nio.file.Path;
import java.util.List;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Generates clients with OpenAPI Generator, one after the other: what sdkpoet makes as well, so neither tests nor docs, and without
 * validating the documents first.
 */
public final class OpenApiGeneration {
    private OpenApiGeneration() {}

    /** @param arguments the output directory, the number of passes over the documents, the library, and the documents */
    public static void main(String[] arguments) {
        Path output = Path.of(arguments[0]);
        int passes = Integer.parseInt(arguments[1]);
        for (int pass = 0; pass < passes; pass++) {
            for (int i = 3; i < arguments.length; i++) {
                generate(arguments[i], arguments[2], output.resolve(pass + "/" + (i - 3)));
            }
        }
    }

    /** It throws whatever comes up, also a stack that overflows. */
    private static void generate(String document, String library, Path output) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary(library)
                .setInputSpec(document)
                .setOutputDir(output.toString())
                .setInvokerPackage("com.acme.invites")
                .setApiPackage("com.acme.invites.api")
                .setModelPackage("com.acme.invites.model")
                .setValidateSpec(false)
                .setEnableMinimalUpdate(Boolean.getBoolean("again"));
        for (String part : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
            configurator.addGlobalProperty(part, "false");
        }
        try {
            new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        } catch (RuntimeException | StackOverflowError e) {
            System.out.println("refused " + document);
        }
    }
}
