package dev.sdkpoet.settings;

import org.jspecify.annotations.Nullable;

/** One {@code <extraTemplate>} of {@code <extraTemplates>}. */
public final class ExtraTemplateParameter {
    String template = "";
    String per = "client";
    String output = "";

    @Nullable
    String root;

    /** Sets the path below the template directory. */
    public void setTemplate(String template) {
        this.template = template;
    }

    /** Sets what the template is rendered for: {@code client}, {@code api} or {@code model}. */
    public void setPer(String per) {
        this.per = per;
    }

    /** Sets the path that is written, itself a template. */
    public void setOutput(String output) {
        this.output = output;
    }

    /** Sets what the path is relative to: {@code java}, {@code docs} or {@code project}. */
    public void setRoot(String root) {
        this.root = root;
    }
}
