package dev.sdkpoet.goal;

import dev.sdkpoet.emit.template.TemplateExport;
import dev.sdkpoet.settings.ExportTemplatesSettings;

/** Copies the built-in templates. */
public record ExportTemplatesGoal(ExportTemplatesSettings settings, Messages messages) {

    public void run() {
        TemplateExport.Result result = TemplateExport.to(settings.directory().toPath(), settings.only());
        messages.info("Templates in " + settings.directory() + ": " + result.written() + " written, " + result.kept()
                + " left as they were");
    }
}
