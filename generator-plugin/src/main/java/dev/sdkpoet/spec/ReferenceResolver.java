package dev.sdkpoet.spec;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows a reference to what it refers to, and reads files as they are needed. */
final class ReferenceResolver {

    private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    /** More would be a cycle, or take time that doubles with each. */
    private static final int MAX_REFERENCES_ON_THE_WAY = 100;

    /** Nobody corrects more names at once, and each takes a while to find. */
    private static final int MAX_SUGGESTIONS = 50;

    private final SpecFiles files;
    private final SpecFile main;
    private final Dialect dialect;
    private int suggestions;
    private int referencesOnTheWay;

    ReferenceResolver(SpecFiles files, SpecFile main, Dialect dialect) {
        this.files = files;
        this.main = main;
        this.dialect = dialect;
    }

    /** What became of a reference. */
    sealed interface Resolution {
        /** @param doubt what is odd about the reference although it leads somewhere */
        record Found(SpecNode target, @Nullable String doubt) implements Resolution {}

        /** @param problem what is wrong; null when it is already reported as a problem of another file */
        record Failed(@Nullable String problem) implements Resolution {}
    }

    /** @param place the object with the reference */
    Resolution resolve(SpecNode place, String text) {
        referencesOnTheWay = 0;
        return follow(place, text);
    }

    private Resolution follow(SpecNode place, String text) {
        SpecFile from = place.file();
        SpecNode known = from.target(place, text);
        if (known != null) {
            return new Resolution.Found(known, null);
        }
        Reference reference = Reference.of(text);
        SpecNode resource = from.identifiers().resource(place);
        if (reference.isLocal()) {
            return local(resource, from.root(), reference);
        }
        SpecNode identified = from.identifiers().named(resource, reference.file());
        SpecNode inMain = identified == null ? main.identifiers().named(main.root(), reference.file()) : identified;
        if (inMain != null) {
            return inside(inMain, reference);
        }
        Optional<String> objection = reference.objection();
        return objection.isPresent()
                ? failed("The reference " + quoted(text) + " " + objection.get())
                : otherFile(from, reference);
    }

    /**
     * {@code #…} means something in the schema with the nearest {@code $id}. Many documents that give their schemas such names mean
     * the whole document anyway, so it comes next.
     */
    private Resolution local(SpecNode resource, SpecNode root, Reference reference) {
        Optional<SpecNode> own = found(resource, reference.fragment());
        return own.isPresent() ? new Resolution.Found(own.get(), null) : inside(root, reference);
    }

    private Resolution otherFile(SpecFile from, Reference reference) {
        String name = quoted(reference.text());
        Path path;
        try {
            path = files.path(from, reference);
        } catch (InvalidPathException e) {
            return failed("The reference " + name + " isn't a path. Correct it.");
        }
        if (!files.isInside(path)) {
            return failed(leavesRoot(from, name));
        }
        Optional<Path> realPath = files.realPath(path);
        if (realPath.isEmpty()) {
            return bareName(reference)
                    .orElseGet(() -> failed("The reference " + name + " leads to a file that doesn't exist. "
                            + files.remedy(from).orElse("Correct it.")));
        }
        if (!files.isInside(realPath.get())) {
            return failed(leavesRoot(from, name));
        }
        return files.referred(from, reference, path, realPath.get())
                .map(file -> inside(file.root(), reference))
                .orElseGet(() -> new Resolution.Failed(null));
    }

    /** A schema's name without the path to it, as many documents have it. */
    private Optional<Resolution> bareName(Reference reference) {
        String name = reference.text();
        SpecNode schema = BARE_NAME.matcher(name).matches()
                ? find(main.root(), dialect.schemas() + name).orElse(null)
                : null;
        String doubt = "The reference " + quoted(name) + " names no file; it is read as \"#" + dialect.schemas() + name
                + "\". Write it so.";
        return Optional.ofNullable(schema).map(target -> new Resolution.Found(target, doubt));
    }

    private Resolution inside(SpecNode root, Reference reference) {
        String fragment = reference.fragment();
        Optional<SpecNode> target = found(root, fragment);
        if (target.isPresent()) {
            return new Resolution.Found(target.get(), null);
        }
        if (isAnchor(fragment)) {
            SpecNode anchored = root.file().identifiers().firstAnchored(Reference.percentDecoded(fragment));
            return anchored != null
                    ? new Resolution.Found(anchored, null)
                    : failed("The reference " + quoted(reference.text())
                            + " leads to no $anchor of this name. A pointer begins with \"#/\".");
        }
        return failed("The reference " + quoted(reference.text()) + " leads to nothing. "
                + suggestion(root, fragment)
                        .map(pointer -> "Did you mean " + quoted(reference.file() + "#" + pointer) + "?")
                        .orElse("Correct it, or add what it refers to."));
    }

    private static boolean isAnchor(String fragment) {
        return !fragment.isEmpty() && fragment.charAt(0) != '/';
    }

    /** What a fragment stands for in a resource: a pointer, or the name of an anchor there. */
    private Optional<SpecNode> found(SpecNode resource, String fragment) {
        String decoded = Reference.percentDecoded(fragment);
        if (isAnchor(fragment)) {
            return Optional.ofNullable(resource.file().identifiers().anchored(resource, decoded));
        }
        return find(resource, decoded).or(() -> decoded.equals(fragment) ? Optional.empty() : find(resource, fragment));
    }

    private Optional<String> suggestion(SpecNode root, String fragment) {
        return ++suggestions > MAX_SUGGESTIONS ? Optional.empty() : NameSuggestion.of(root, fragment);
    }

    /** Follows a pointer, through references where it goes on behind one, as most tools do. */
    private Optional<SpecNode> find(SpecNode root, String pointer) {
        Optional<List<String>> tokens = JsonPointer.parse(pointer);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        SpecNode node = root;
        for (String token : tokens.get()) {
            SpecNode child = JsonPointer.child(node, token);
            while (child == null && node.isReference() && referencesOnTheWay++ < MAX_REFERENCES_ON_THE_WAY) {
                if (!(follow(node, referenceText(node)) instanceof Resolution.Found found)) {
                    return Optional.empty();
                }
                node = found.target();
                child = JsonPointer.child(node, token);
            }
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }

    private static String referenceText(SpecNode node) {
        String text = node.string("$ref");
        return text == null ? "" : text;
    }

    private static Resolution failed(String problem) {
        return new Resolution.Failed(problem);
    }

    private String leavesRoot(SpecFile from, String name) {
        return "The reference " + name + " leaves the directory that references must stay in. "
                + files.remedy(from)
                        .orElse("Move the file into it, or set the parameter refRoot to a directory that holds both.");
    }

    static String quoted(String text) {
        return '"' + (text.length() > 200 ? text.substring(0, 200) + "…" : text) + '"';
    }
}
