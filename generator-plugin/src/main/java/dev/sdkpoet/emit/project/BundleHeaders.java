package dev.sdkpoet.emit.project;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.view.PomView;
import dev.sdkpoet.text.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the manifest of a client's jar says to an OSGi framework. */
record BundleHeaders(EmitContext context) {
    private static final String JACKSON_CORE = "com.fasterxml.jackson.core";
    private static final String FROM_JACKSON_2_18 = ";version=\"[2.18,3)\"";
    private static final String OPTIONAL = ";resolution:=optional";

    /** Up to three numbers that OSGi can read, and the rest. */
    private static final Pattern VERSION =
            Pattern.compile("(?:(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?![A-Za-z0-9_]))?[.+-]?(.*)");

    PomView.BundleView view(String runtimeVersion) {
        String version = version(context.options().coordinates().version());
        String exported = ";version=\"" + withoutQualifier(version) + "\"";
        return new PomView.BundleView(
                version,
                new PackageInfos(context)
                        .exported().stream()
                                .map(name -> XmlText.escape(name) + exported)
                                .toList(),
                imports(runtimeVersion));
    }

    private List<String> imports(String runtimeVersion) {
        boolean library = context.options().runtime() == RuntimeMode.LIBRARY;
        Set<JacksonVersion> jackson = Set.copyOf(context.options().jackson());
        List<String> imports = new ArrayList<>();
        if (library) {
            imports.add("dev.sdkpoet.runtime;version=\"" + sameMajor(version(runtimeVersion)) + "\"");
        } else {
            imports.add(together(JACKSON_CORE, "", "exc", "io") + FROM_JACKSON_2_18);
            imports.add("javax.net.ssl");
        }
        imports.add("org.jspecify.annotations;version=\"[1,2)\"" + OPTIONAL);
        if (!jackson.isEmpty()) {
            imports.add("com.fasterxml.jackson.annotation;version=\"[2.12,3)\"" + OPTIONAL);
        }
        if (jackson.contains(JacksonVersion.JACKSON_2)) {
            String core = library ? together(JACKSON_CORE, "", "type", "util") : together(JACKSON_CORE, "type", "util");
            imports.add(core + FROM_JACKSON_2_18 + OPTIONAL);
            imports.add(databind("com.fasterxml.jackson.databind") + ";version=\"[2.12,3)\"" + OPTIONAL);
        }
        if (jackson.contains(JacksonVersion.JACKSON_3)) {
            imports.add(together("tools.jackson.core", "", "type") + ";version=\"[3,4)\"" + OPTIONAL);
            imports.add(databind("tools.jackson.databind") + ";version=\"[3,4)\"" + OPTIONAL);
        }
        if (context.options().beanValidation()) {
            imports.add(together("jakarta.validation", "", "constraints") + ";version=\"[3,4)\"" + OPTIONAL);
        }
        return imports;
    }

    /** What a client's Jackson module uses of databind. */
    private static String databind(String name) {
        return together(name, "", "deser", "exc", "jsontype", "ser");
    }

    /** Packages that share what follows; "" for the parent itself. */
    private static String together(String parent, String... children) {
        Set<String> names = new TreeSet<>();
        for (String child : children) {
            names.add(child.isEmpty() ? parent : parent + "." + child);
        }
        return String.join(";", names);
    }

    /** An OSGi version: {@code 1.2-SNAPSHOT} is {@code 1.2.0.SNAPSHOT}. What begins with no number is {@code 0.0.0.NAME}. */
    static String version(String maven) {
        Matcher matcher = VERSION.matcher(maven);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(maven);
        }
        StringBuilder version = new StringBuilder();
        for (int group = 1; group <= 3; group++) {
            String number = matcher.group(group);
            version.append(group == 1 ? "" : ".").append(number == null ? 0 : Integer.parseInt(number));
        }
        String qualifier = matcher.group(4).replaceAll("[^A-Za-z0-9_-]", "_");
        return qualifier.isEmpty() ? version.toString() : version + "." + qualifier;
    }

    private static String withoutQualifier(String version) {
        String[] parts = version.split("\\.");
        return parts[0] + "." + parts[1] + "." + parts[2];
    }

    /** From that version's minor one up to the next major one. */
    private static String sameMajor(String version) {
        String[] parts = version.split("\\.");
        return "[" + parts[0] + "." + parts[1] + "," + (Integer.parseInt(parts[0]) + 1) + ")";
    }
}
