package dev.sdkpoet;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** What a configuration must be like. Everything wrong goes to the problems, under the name of its parameter. */
final class RequestRules {
    /** Identifiers that may not name a type (JLS 3.9). */
    private static final Set<String> NOT_TYPE_NAMES = Set.of("record", "var", "yield", "sealed", "permits");
    /** ASCII only: package names become paths, which not every file system keeps as they are otherwise. */
    private static final Pattern PACKAGE_PART = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern DOCUMENT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]{0,99}");
    private static final int MAX_PACKAGE = 150;

    private final Problems problems;

    RequestRules(Problems problems) {
        this.problems = problems;
    }

    void checkDocuments(List<DocumentSource> documents) {
        if (documents.isEmpty()) {
            error("input", "No OpenAPI document is given. Set <input>, -Dsdkpoet.input=FILE or <documents>.");
        }
        Set<String> names = new HashSet<>();
        for (DocumentSource document : documents) {
            String name = document.name();
            if (name.isEmpty() && documents.size() > 1) {
                error(
                        "documents",
                        document.displayName()
                                + " has no name. With several documents each needs a <name>, such as v1.");
            } else if (!name.isEmpty() && !DOCUMENT_NAME.matcher(name).matches()) {
                error(
                        "documents",
                        "\"" + name + "\" can't be the name of a document: it becomes a method and a package. "
                                + "Use up to 40 letters, digits, - and _, a letter first.");
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                error("documents", "Two documents have the name \"" + name + "\". Give each its own.");
            }
        }
    }

    void checkPackage(String basePackage) {
        if (basePackage.isEmpty()) {
            error("package", "No package is given. Set <basePackage> or -Dsdkpoet.package, for example com.acme.pets.");
            return;
        }
        if (!isQualifiedName(basePackage)) {
            error(
                    "package",
                    "\"" + basePackage
                            + "\" isn't a package name: it takes ASCII letters, digits and _ in parts separated by dots, "
                            + "no part a Java keyword. For example: com.acme.pets.");
        } else if (basePackage.equals("java") || basePackage.startsWith("java.")) {
            error("package", "Packages below \"java\" belong to the platform. Choose another one.");
        } else if (basePackage.length() > MAX_PACKAGE) {
            error("package", "The package has more than " + MAX_PACKAGE + " characters. Choose a shorter one.");
        }
    }

    void checkModuleName(String moduleName) {
        if (!moduleName.isEmpty() && !isQualifiedName(moduleName)) {
            error("moduleName", "\"" + moduleName + "\" isn't a module name. For example: com.acme.pets.");
        }
    }

    void checkIdentifier(String parameter, String name) {
        boolean isReserved = SourceVersion.isKeyword(name) || NOT_TYPE_NAMES.contains(name);
        if (!name.isEmpty() && (isReserved || !PACKAGE_PART.matcher(name).matches())) {
            error(parameter, "\"" + name + "\" isn't a class name. For example: PetStore.");
        }
    }

    void checkAccessors(Map<String, String> resourceAccessors) {
        resourceAccessors.forEach((tag, accessor) -> {
            if (!PACKAGE_PART.matcher(accessor).matches() || SourceVersion.isKeyword(accessor)) {
                error(
                        "resourceAccessors",
                        "\"" + accessor + "\", for the tag \"" + tag + "\", isn't a method name. For example: pets.");
            }
        });
    }

    void checkPaging(List<PagingSetting> paging, List<DocumentSource> documents) {
        for (PagingSetting setting : paging) {
            String operation = setting.operation();
            PagingSetting.Kind kind = setting.kind();
            if (operation.isEmpty()) {
                error(
                        "paging",
                        "A list has no <operation>. Set its operationId, or method and path such as GET /pets.");
            }
            if (!setting.document().isEmpty()
                    && documents.stream().noneMatch(document -> document.name().equals(setting.document()))) {
                error("paging", "There is no document \"" + setting.document() + "\". Use a <name> of <documents>.");
            }
            checkSet(operation, "next", setting.next(), kind, kind.hasNext(), "a JSON pointer such as /meta/next_url");
            checkSet(
                    operation, "parameter", setting.parameter(), kind, kind.hasParameter(), "a query parameter's name");
            checkPointer("next", setting.next());
            checkPointer("items", setting.items());
        }
    }

    private void checkSet(
            String operation,
            String name,
            @Nullable String value,
            PagingSetting.Kind kind,
            boolean needed,
            String what) {
        String style = kind.name().toLowerCase(Locale.ROOT);
        if (needed && value == null) {
            error("paging", operation + " has the style " + style + ", but no <" + name + ">. Set it: " + what + ".");
        } else if (!needed && value != null) {
            error("paging", operation + " has the style " + style + ", which takes no <" + name + ">. Leave it out.");
        }
    }

    private void checkPointer(String name, @Nullable String pointer) {
        if (pointer != null && !pointer.startsWith("/") && !(pointer.isEmpty() && name.equals("items"))) {
            error(
                    "paging",
                    "\"" + pointer + "\" isn't a JSON pointer in <" + name + ">. It begins with a slash: /data.");
        }
    }

    void checkCoordinates(Coordinates coordinates) {
        check("groupId", coordinates.groupId(), COORDINATE, "com.acme");
        check("artifactId", coordinates.artifactId(), COORDINATE, "pets-client");
        check("version", coordinates.version(), VERSION, "1.0.0");
    }

    private void check(String parameter, String value, Pattern pattern, String example) {
        if (!pattern.matcher(value).matches()) {
            error(
                    parameter,
                    "\"" + value + "\" isn't usable: letters, digits, dots, - and _ are. For example: " + example
                            + ".");
        }
    }

    void checkOutput(@Nullable Path output) {
        if (output == null) {
            error("output", "No output directory is given. Set <outputDirectory> or -Dsdkpoet.output=DIR.");
        }
    }

    void checkTemplates(@Nullable Path templateDirectory, List<ExtraTemplate> extraTemplates) {
        if (templateDirectory != null && !Files.isDirectory(templateDirectory)) {
            error("templateDirectory", templateDirectory + " isn't a directory. Create it or correct its name.");
        }
        for (ExtraTemplate extra : extraTemplates) {
            if (templateDirectory == null) {
                error(
                        "extraTemplates",
                        "\"" + extra.template() + "\" can't be found: there is no <templateDirectory>. Set it.");
            }
            if (extra.output().isBlank()) {
                error(
                        "extraTemplates",
                        "\"" + extra.template() + "\" has no <output>. Set it, for example docs/{{className}}.txt.");
            }
        }
    }

    private static boolean isQualifiedName(String name) {
        for (String part : name.split("\\.", -1)) {
            if (!PACKAGE_PART.matcher(part).matches() || SourceVersion.isKeyword(part)) {
                return false;
            }
        }
        return true;
    }

    private void error(String parameter, String message) {
        problems.error(SpecLocation.configuration(parameter), message);
    }
}
