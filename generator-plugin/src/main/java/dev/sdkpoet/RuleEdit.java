package dev.sdkpoet;

import dev.sdkpoet.normalize.DocumentNormalizer;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.Dialect;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecEdit;
import dev.sdkpoet.spec.SpecNode;
import dev.sdkpoet.spec.TreePatch;
import dev.sdkpoet.spec.UnusedComponents;
import java.util.Map;
import java.util.Optional;

/** Changes documents by rules, of which nothing but what they changed becomes part of a document. */
final class RuleEdit implements SpecEdit {
    private static final Place.Setting PARAMETER = new Place.Setting("openapiNormalizer");

    private final Optional<DocumentNormalizer> normalizer;
    private final Map<String, String> rules;

    private RuleEdit(Optional<DocumentNormalizer> normalizer, Map<String, String> rules) {
        this.normalizer = normalizer;
        this.rules = rules;
    }

    /** Warns of rules that change nothing. */
    static RuleEdit of(Map<String, String> rules, Problems problems) {
        Optional<DocumentNormalizer> normalizer = rules.isEmpty() ? Optional.empty() : DocumentNormalizer.find();
        normalizer.ifPresent(found -> found.check(rules, problems));
        return new RuleEdit(normalizer, rules);
    }

    @Override
    public SpecNode edit(SpecNode root, Dialect dialect, Problems problems) {
        return normalizer.map(found -> edit(found, root, dialect, problems)).orElse(root);
    }

    private SpecNode edit(DocumentNormalizer found, SpecNode root, Dialect dialect, Problems problems) {
        if (dialect == Dialect.SWAGGER_2_0) {
            problems.error(
                    root.location(),
                    "The rules of openapiNormalizer are for OpenAPI 3, and this is " + dialect
                            + ". Convert the document, or leave the rules out.");
            return root;
        }
        try {
            DocumentNormalizer.Difference difference = found.normalize(root.toJson(), rules);
            SpecNode changed = TreePatch.apply(root, difference.before(), difference.after());
            return difference.leavesUnused() ? UnusedComponents.removed(changed) : changed;
        } catch (IllegalArgumentException e) {
            problems.error(root.location(), "The rules of openapiNormalizer can't be applied. " + e.getMessage());
            return root;
        }
    }

    /** A rule that doesn't reach all of a document surprises. */
    void warnOfOtherFiles(SpecDocument document, Problems problems) {
        if (normalizer.isPresent() && document.files().size() > 1) {
            problems.warning(
                    PARAMETER,
                    "The rules change " + document.file()
                            + " only, not the files it refers to. Bundle the document if they should change those.");
        }
    }
}
