package dev.sdkpoet.settings;

import dev.sdkpoet.select.SelectionRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One {@code <include>} or {@code <exclude>} of {@code <select>}. */
public final class SelectionRuleParameter {
    private String document = "";
    private List<String> tags = List.of();
    private List<String> paths = List.of();
    private List<String> operations = List.of();
    private List<String> methods = List.of();
    private @Nullable Boolean deprecated;
    private @Nullable Boolean internal;

    /** Sets the name of their document. */
    public void setDocument(String document) {
        this.document = document;
    }

    /** Sets their tags. */
    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    /** Sets the patterns of their paths. */
    public void setPaths(List<String> paths) {
        this.paths = paths;
    }

    /** Sets their ids in the document, or methods and paths. */
    public void setOperations(List<String> operations) {
        this.operations = operations;
    }

    /** Sets their HTTP methods. */
    public void setMethods(List<String> methods) {
        this.methods = methods;
    }

    /** Sets whether they are deprecated. */
    public void setDeprecated(Boolean deprecated) {
        this.deprecated = deprecated;
    }

    /** Sets whether they are marked {@code x-internal}. */
    public void setInternal(Boolean internal) {
        this.internal = internal;
    }

    SelectionRule toRule() {
        return new SelectionRule(
                document.strip(),
                values(tags),
                values(paths),
                values(operations),
                values(methods),
                deprecated,
                internal);
    }

    /** Without the white space around commas; what is empty in POMs is null. */
    private static List<String> values(List<String> texts) {
        return texts.stream()
                .map(text -> Objects.requireNonNullElse(text, "").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
