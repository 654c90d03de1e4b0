package dev.sdkpoet.custom;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.sdkpoet.problem.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a class of the user's own says against the use that generated code makes of it. Only what the source proves counts: not
 * what a class may inherit, nor what Lombok may add to it.
 */
public final class DeclaredClass {
    private static final String CONSTRUCTOR = "<init>";

    private final ClassParts name;
    private final ParsedJava source;
    private final boolean isApart;
    private final boolean hasMore;

    private DeclaredClass(ClassParts name, ParsedJava source, boolean isApart, boolean hasMore) {
        this.name = name;
        this.source = source;
        this.isApart = isApart;
        this.hasMore = hasMore;
    }

    /**
     * Reads the file that a class has to be in.
     *
     * @param isApart whether no generated code is in its package
     * @return nothing for what doesn't parse, which the build's compiler says best
     */
    public static Optional<DeclaredClass> of(ClassParts name, String source, boolean isApart) {
        return ParsedJava.of(source)
                .filter(parsed -> parsed.errors().isEmpty())
                .map(parsed -> new DeclaredClass(name, parsed, isApart, source.contains("lombok.")));
    }

    /** Against being the type of values. */
    public Optional<Objection> asType() {
        return found(found -> Optional.empty());
    }

    /** Against having classes and APIs below it. */
    public Optional<Objection> asInterface() {
        return found(found -> found.tree.getKind() == Tree.Kind.INTERFACE
                ? Optional.empty()
                : objection(found.tree, "is no interface", "Name one."));
    }

    /**
     * Against being an annotation.
     *
     * @param members the names of the members that it is given
     */
    public Optional<Objection> asAnnotation(Set<String> members) {
        return found(found -> {
            if (found.tree.getKind() != Tree.Kind.ANNOTATION_TYPE) {
                return objection(found.tree, "is no annotation", "Name an @interface.");
            }
            List<MethodTree> declared = methods(found.tree).toList();
            List<String> names =
                    declared.stream().map(each -> each.getName().toString()).toList();
            for (String given : members) {
                if (!names.contains(given)) {
                    return objection(found.tree, "has no member \"" + given + "\"", nearest(given, names));
                }
            }
            return declared.stream()
                    .filter(each -> each.getDefaultValue() == null
                            && !members.contains(each.getName().toString()))
                    .findFirst()
                    .flatMap(each -> objection(
                            each, "has no default for \"" + each.getName() + "\"", "Give it a value in <java>."));
        });
    }

    /** Against being made as a codec. */
    public Optional<Objection> asCodec() {
        return found(this::constructed);
    }

    private Optional<Objection> constructed(Found found) {
        ClassTree tree = found.tree;
        if (tree.getKind() != Tree.Kind.CLASS && tree.getKind() != Tree.Kind.RECORD) {
            return objection(tree, "is no class with a constructor", "Name one, or a method as CLASS#METHOD.");
        }
        if (has(tree.getModifiers(), Modifier.ABSTRACT)) {
            return objection(tree, "is abstract", "Name a class below it.");
        }
        if (hasMore || tree.getKind() == Tree.Kind.RECORD) {
            return Optional.empty();
        }
        if (found.around != null && !isInterface(found.around) && !has(tree.getModifiers(), Modifier.STATIC)) {
            return objection(tree, "isn't static", "Make it static.");
        }
        List<MethodTree> constructors = methods(tree, CONSTRUCTOR).toList();
        Optional<MethodTree> empty =
                constructors.stream().filter(DeclaredClass::takesNothing).findFirst();
        if (empty.isEmpty()) {
            return constructors.stream()
                    .findFirst()
                    .flatMap(first -> objection(
                            first,
                            "has no constructor without parameters",
                            "Add one, or name a method as CLASS#METHOD."));
        }
        return isSeen(empty.get().getModifiers(), tree)
                ? Optional.empty()
                : objection(empty.get(), "has a constructor without parameters that isn't public", "Make it public.");
    }

    /** Against having a static method that gives a codec. */
    public Optional<Objection> asOwnerOf(String method) {
        return hasMore ? asType() : found(found -> given(method, found.tree));
    }

    private Optional<Objection> given(String name, ClassTree tree) {
        List<MethodTree> methods = methods(tree, name).toList();
        Optional<MethodTree> callable =
                methods.stream().filter(DeclaredClass::takesNothing).findFirst();
        if (callable.isPresent()) {
            MethodTree method = callable.get();
            String quoted = "a method \"" + name + "\" that ";
            if (!has(method.getModifiers(), Modifier.STATIC)) {
                return objection(method, "has " + quoted + "isn't static", "Make it static.");
            }
            if (!isSeen(method.getModifiers(), tree)) {
                return objection(method, "has " + quoted + "isn't public", "Make it public.");
            }
            return method.getReturnType() instanceof PrimitiveTypeTree type
                    ? objection(method, "has " + quoted + "returns " + type, "Name one that returns a Codec.")
                    : Optional.empty();
        }
        if (tree.getExtendsClause() != null) {
            return Optional.empty();
        }
        return methods.isEmpty()
                ? objection(
                        tree,
                        "has no method \"" + name + "\"",
                        nearest(
                                name,
                                methods(tree)
                                        .filter(DeclaredClass::takesNothing)
                                        .map(each -> each.getName().toString())
                                        .filter(each -> !each.equals(CONSTRUCTOR))
                                        .toList()))
                : objection(
                        methods.get(0), "has a method \"" + name + "\" with parameters only", "Add one without any.");
    }

    /** A class, and the one that it is nested in. */
    private record Found(ClassTree tree, @Nullable ClassTree around) {}

    private Optional<Objection> found(Function<Found, Optional<Objection>> use) {
        Found found = null;
        for (String part : name.names()) {
            ClassTree around = found == null ? null : found.tree;
            List<ClassTree> classes = (around == null ? source.unit().getTypeDecls() : around.getMembers())
                    .stream()
                            .filter(ClassTree.class::isInstance)
                            .map(ClassTree.class::cast)
                            .toList();
            Optional<ClassTree> next = classes.stream()
                    .filter(each -> each.getSimpleName().contentEquals(part))
                    .findFirst();
            if (next.isEmpty()) {
                return around != null && mayHaveMore(around) ? Optional.empty() : missing(part, around, classes);
            }
            if (!isSeen(next.get().getModifiers(), around)) {
                return objection(next.get(), "isn't public", "Make it public.");
            }
            found = new Found(next.get(), around);
        }
        return found == null ? Optional.empty() : use.apply(found);
    }

    private Optional<Objection> missing(String part, @Nullable ClassTree around, List<ClassTree> classes) {
        return objection(
                around == null ? source.unit() : around,
                "isn't there: its file has no class \"" + part + "\""
                        + (around == null ? "" : " in \"" + around.getSimpleName() + "\""),
                nearest(
                        part,
                        classes.stream()
                                .map(each -> each.getSimpleName().toString())
                                .toList()));
    }

    private boolean mayHaveMore(ClassTree tree) {
        return hasMore
                || tree.getExtendsClause() != null
                || !tree.getImplementsClause().isEmpty();
    }

    private static Stream<MethodTree> methods(ClassTree tree) {
        return tree.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private static Stream<MethodTree> methods(ClassTree tree, String name) {
        return methods(tree).filter(method -> method.getName().contentEquals(name));
    }

    /** Whether a call without arguments is one of it: what takes any number of them also takes none. */
    private static boolean takesNothing(MethodTree method) {
        return method.getParameters().stream().allMatch(each -> each.toString().contains("..."));
    }

    /** Whether generated code sees a class, or a member of one. */
    private boolean isSeen(ModifiersTree modifiers, @Nullable ClassTree around) {
        boolean isHidden = has(modifiers, Modifier.PRIVATE)
                || isApart && !has(modifiers, Modifier.PUBLIC) && (around == null || !isInterface(around));
        return !isHidden;
    }

    private static boolean isInterface(ClassTree tree) {
        return tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    private static boolean has(ModifiersTree modifiers, Modifier modifier) {
        return modifiers.getFlags().contains(modifier);
    }

    private Optional<Objection> objection(Tree place, String fact, String remedy) {
        return Optional.of(new Objection(source.line(place), fact, remedy));
    }

    private static String nearest(String name, List<String> names) {
        return Nearest.to(name, names)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Add it, or correct the name.");
    }
}
