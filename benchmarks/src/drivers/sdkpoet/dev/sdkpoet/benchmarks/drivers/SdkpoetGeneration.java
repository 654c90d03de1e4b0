package dev.sdkpoet.benchmarks.drivers;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationReport;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import java.nio.file.Path;
import java.util.Map;

/** Generates clients with sdkpoet, as its Maven goal does, one after the other. */
public final class SdkpoetGeneration {
    private SdkpoetGeneration() {}

    /** @param arguments the output directory, the number of passes over the documents, the layout, and the documents */
    public static void main(String[] arguments) {
        Path output = Path.of(arguments[0]);
        int passes = Integer.parseInt(arguments[1]);
        Layout layout = Layout.valueOf(arguments[2]);
        for (int pass = 0; pass < passes; pass++) {
            for (int i = 3; i < arguments.length; i++) {
                generate(arguments[i], layout, output.resolve(pass + "/" + (i - 3)));
            }
        }
    }

    private static void generate(String document, Layout layout, Path output) {
        try {
            GenerationReport report = new SdkGenerator()
                    .generate(GenerationRequest.builder()
                            .document(new DocumentSource("", Path.of(document), document))
                            .basePackage("com.acme.invites")
                            .clientName("Invites")
                            .resourceAccessors(Map.of("ChatV2Invite", "invites"))
                            .layout(layout)
                            .output(output)
                            .build());
            if (report.isUpToDate() != Boolean.getBoolean("again")) {
                throw new IllegalStateException(output + (report.isUpToDate() ? " is" : " isn't") + " up to date");
            }
        } catch (GenerationException e) {
            System.out.println("refused " + document);
        }
    }
}
