package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.io.Reader;
import java.util.Locale;

/** Turns the bytes of one file into its tree, as JSON or YAML by what the file holds. */
final class SpecFileReader {

    private final LoadOptions limits;
    private final Problems problems;

    SpecFileReader(LoadOptions limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Completes the file, or throws a {@link RejectedException} when it has no tree. */
    void read(SpecFile file, byte[] bytes) {
        SpecLocation start = file.location(Position.of(1, 1), "");
        String foreign = ForeignText.ofBytes(bytes);
        if (foreign != null) {
            throw new RejectedException(start, foreign);
        }
        SourceText text = SourceText.of(bytes, start);
        Problems found = new Problems();
        try {
            file.complete(root(file, text, found, start));
        } finally {
            problems.addAll(found);
        }
    }

    private SpecNode root(SpecFile file, SourceText text, Problems found, SpecLocation start) {
        if (text.firstVisible() != 0) {
            ForeignText.of(text).ifPresent(message -> {
                throw new RejectedException(start, message);
            });
        }
        return switch (text.firstVisible()) {
            case 0 -> throw new RejectedException(start, "The file is empty. Add a document.");
            case '{', '[' -> jsonOrFlowYaml(file, text, found);
            default -> yaml(file, text, found);
        };
    }

    /** YAML's braces look like JSON's; in a file that says it is YAML, what isn't JSON may still be YAML. */
    private SpecNode jsonOrFlowYaml(SpecFile file, SourceText text, Problems found) {
        String name = file.displayName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return json(file, text, found);
        }
        Problems foundInJson = new Problems();
        try {
            SpecNode root = json(file, text, foundInJson);
            found.addAll(foundInJson);
            return root;
        } catch (RejectedException e) {
            return yaml(file, text, found);
        }
    }

    private SpecNode json(SpecFile file, SourceText text, Problems found) {
        TreeBuilder tree = new TreeBuilder(file, limits, found);
        new JsonTreeReader(tree, limits.maxDepth()).read(text.reader());
        return root(tree);
    }

    private SpecNode yaml(SpecFile file, SourceText text, Problems found) {
        Problems foundInYaml = new Problems();
        SpecNode root;
        try {
            root = yaml(file, text, text.reader(), foundInYaml);
        } catch (IndentedEmptyScalarException e) {
            foundInYaml = new Problems();
            root = yaml(file, text, IndentedEmptyScalars.withoutIndentation(text.reader()), foundInYaml);
        }
        found.addAll(foundInYaml);
        return root;
    }

    private SpecNode yaml(SpecFile file, SourceText text, Reader reader, Problems found) {
        TreeBuilder tree = new TreeBuilder(file, limits, found);
        new YamlTreeReader(tree, limits.maxAliases()).read(text, reader);
        return root(tree);
    }

    private static SpecNode root(TreeBuilder tree) {
        SpecNode root = tree.root();
        if (root == null) {
            throw new RejectedException(
                    tree.here(Position.of(1, 1)), "The file has comments and nothing else. Add a document.");
        }
        return root;
    }
}
