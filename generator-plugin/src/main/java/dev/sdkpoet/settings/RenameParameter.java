package dev.sdkpoet.settings;

import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.naming.Rename.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One {@code <rename>} of {@code <names>}. */
public final class RenameParameter {
    private final Map<Kind, String> things = new EnumMap<>(Kind.class);
    private String document = "";
    private String to = "";
    private List<String> was = List.of();

    /** Sets which schema, by its name or a JSON pointer. */
    public void setSchema(String schema) {
        things.put(Kind.SCHEMA, schema);
    }

    /** Sets which property, behind its schema and a dot. */
    public void setProperty(String property) {
        things.put(Kind.PROPERTY, property);
    }

    /** Sets which operation, by its id or its method and path. */
    public void setOperation(String operation) {
        things.put(Kind.OPERATION, operation);
    }

    /** Sets which parameter or form field, behind its operation and a dot. */
    public void setParameter(String parameter) {
        things.put(Kind.PARAMETER, parameter);
    }

    /** Sets which value of an enum, behind its schema and a dot. */
    public void setEnumConstant(String enumConstant) {
        things.put(Kind.ENUM_CONSTANT, enumConstant);
    }

    /** Sets which API, by its tag. */
    public void setApi(String api) {
        things.put(Kind.API, api);
    }

    /** Sets the name in Java. */
    public void setTo(String to) {
        this.to = to;
    }

    /** Sets earlier names that stay. */
    public void setWas(List<String> was) {
        this.was = was;
    }

    /** Sets the name of the document, if only one of several is meant. */
    public void setDocument(String document) {
        this.document = document;
    }

    Rename toRename() {
        if (things.size() != 1) {
            throw Choices.wrong(
                    "names",
                    things.isEmpty()
                            ? "A <rename>" + (to.isEmpty() ? "" : " to \"" + to + "\"")
                                    + " doesn't say of what. Set <schema>, <property>, <operation>, <parameter>,"
                                    + " <enumConstant> or <api> in it."
                            : "A <rename> renames one element, not several: "
                                    + things.keySet().stream()
                                            .map(kind -> "<" + kind.element() + ">")
                                            .collect(Collectors.joining(", "))
                                    + ". Write one for each.");
        }
        Map.Entry<Kind, String> thing = things.entrySet().iterator().next();
        return new Rename(
                thing.getKey(),
                Settings.orEmpty(thing.getValue()),
                Settings.orEmpty(to),
                was.stream().filter(Objects::nonNull).map(String::strip).toList(),
                Settings.orEmpty(document));
    }
}
