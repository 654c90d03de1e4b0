package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the packages, accessors and groups of a client's documents after their keys. */
final class DocumentNamer {
    private final ReservedWords reserved = NameRules.CLIENT_MEMBERS;
    private final ReservedWords reservedPackages = ReservedWords.load("package-segments");
    private final NamingOptions options;
    private final Problems problems;

    DocumentNamer(NamingOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** @param accessors the names in the client class */
    Map<String, DocumentNames> documents(List<ApiDocument> documents, NameScope accessors) {
        List<NameRequest<String>> keyed = documents.stream()
                .filter(document -> !document.key().isEmpty())
                .map(document -> NameRequest.of(document.key(), 0, document.key(), document.location()))
                .toList();
        NameScope packages = NameScope.ignoringCase(problems);
        packages.reserve(reservedPackages.words());
        Map<String, String> segments = packages.allocate(
                keyed,
                Spelling.single(JavaIdentifiers::packageSegment, reservedPackages),
                new Held<>(options.lock(), key -> options.lockIds().document(key, "package")));
        if (segments.containsValue(options.clientName())) {
            problems.error(
                    new Place.Setting("clientName"),
                    "\"" + options.clientName()
                            + "\" can't be a class: a document has a package of that name. Choose another name.");
        }
        Map<String, String> accessorNames = accessors.allocate(
                keyed,
                Spelling.single(this::accessor, reserved),
                new Held<>(options.lock(), key -> options.lockIds().document(key, "accessor")));
        Map<String, DocumentNames> names = new LinkedHashMap<>();
        for (ApiDocument document : documents) {
            String key = document.key();
            names.put(
                    key,
                    key.isEmpty()
                            ? unnamed()
                            : named(key, requireNonNull(segments.get(key)), requireNonNull(accessorNames.get(key))));
        }
        return names;
    }

    private DocumentNames unnamed() {
        return new DocumentNames(
                options.basePackage(),
                packageOr(options.custom().apiPackage(), "", options.basePackage() + ".api"),
                packageOr(options.custom().modelPackage(), "", options.basePackage() + ".model"),
                "",
                ClassName.get(options.basePackage(), options.clientName()));
    }

    private DocumentNames named(String key, String segment, String accessor) {
        String base = options.basePackage() + "." + segment;
        String group = options.clientName() + Words.of(key).upperCamel();
        String apiPackage = packageOr(options.custom().apiPackage(), "." + segment, base + ".api");
        return new DocumentNames(
                base,
                apiPackage,
                packageOr(options.custom().modelPackage(), "." + segment, base + ".model"),
                accessor,
                ClassName.get(apiPackage, group));
    }

    /** @param below what tells the document from others */
    private static String packageOr(String custom, String below, String usual) {
        return custom.isEmpty() ? usual : custom + below;
    }

    private String accessor(Words words) {
        String accessor = JavaIdentifiers.member(words);
        return reserved.contains(accessor) ? accessor + "_" : accessor;
    }
}
