package dev.sdkpoet.settings;

import dev.sdkpoet.model.CustomType;
import dev.sdkpoet.model.CustomTypes.Mapping;

/** One {@code <type>} of {@code <types>}. */
public final class TypeParameter {
    private String format = "";
    private String schema = "";
    private String document = "";
    private String java = "";
    private String codec = "";

    /** Sets the format of the schemas that have it. */
    public void setFormat(String format) {
        this.format = format;
    }

    /** Sets the name of the schema that has it. */
    public void setSchema(String schema) {
        this.schema = schema;
    }

    /** Sets the name of the document, if only one of several is meant. */
    public void setDocument(String document) {
        this.document = document;
    }

    /** Sets the class. */
    public void setJava(String java) {
        this.java = java;
    }

    /** Sets the class of the codec, or class and static method. */
    public void setCodec(String codec) {
        this.codec = codec;
    }

    Mapping toMapping() {
        return new Mapping(
                Settings.orEmpty(format),
                Settings.orEmpty(schema),
                Settings.orEmpty(document),
                new CustomType(Settings.orEmpty(java), Settings.orEmpty(codec)));
    }
}
