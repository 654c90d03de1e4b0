package dev.sdkpoet.settings;

import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.custom.Addition.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One {@code <annotation>} of {@code <annotations>}, or one {@code <interface>} of {@code <interfaces>}. */
public final class AdditionParameter {
    private final Map<Kind, String> things = new EnumMap<>(Kind.class);
    private String document = "";
    private String java = "";

    /** Sets which schema's class has it. */
    public void setSchema(String schema) {
        things.put(Kind.SCHEMA, schema);
    }

    /** Sets which property's accessor has it. */
    public void setProperty(String property) {
        things.put(Kind.PROPERTY, property);
    }

    /** Sets which tag's interface has it. */
    public void setApi(String api) {
        things.put(Kind.API, api);
    }

    /** Sets the name of the document, if only one of several is meant. */
    public void setDocument(String document) {
        this.document = document;
    }

    /** Sets what is added. */
    public void setJava(String java) {
        this.java = java;
    }

    /** @param setting the parameter that it is in */
    Addition toAddition(String setting) {
        if (things.size() != 1) {
            throw Choices.wrong(
                    setting,
                    things.isEmpty()
                            ? "\"" + Settings.orEmpty(java)
                                    + "\" is for nothing. Set <schema>, <property> or <api> beside it; * is all."
                            : "\"" + Settings.orEmpty(java) + "\" is for one thing, not for several: "
                                    + things.keySet().stream()
                                            .map(kind -> "<" + kind.element() + ">")
                                            .collect(Collectors.joining(", "))
                                    + ". Write it once for each.");
        }
        Map.Entry<Kind, String> thing = things.entrySet().iterator().next();
        return new Addition(
                thing.getKey(), Settings.orEmpty(thing.getValue()), Settings.orEmpty(document), Settings.orEmpty(java));
    }
}
