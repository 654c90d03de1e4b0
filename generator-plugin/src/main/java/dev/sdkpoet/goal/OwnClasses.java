package dev.sdkpoet.goal;

import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.custom.Additions.Annotated;
import dev.sdkpoet.custom.ClassParts;
import dev.sdkpoet.custom.DeclaredClass;
import dev.sdkpoet.custom.JavaAnnotation;
import dev.sdkpoet.custom.Objection;
import dev.sdkpoet.model.CustomType;
import dev.sdkpoet.model.CustomTypes.Mapping;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether the classes that settings name are what generated code needs, as far as their sources are here. Else javac would say so, once for
 * each use. What isn't here may be in a dependency.
 */
final class OwnClasses {
    private final GenerationRequest request;
    private final List<Path> roots;
    private final Problems problems = new Problems();

    private OwnClasses(GenerationRequest request, List<Path> roots) {
        this.request = request;
        this.roots = roots;
    }

    /** @throws dev.sdkpoet.problem.GenerationException naming every class that is something else, and its line */
    static void check(GenerationRequest request, List<Path> roots) {
        new OwnClasses(request, roots).check();
    }

    private void check() {
        request.types().stream().map(Mapping::type).distinct().forEach(this::check);
        for (Annotated annotated : request.emitOptions().additions().annotations()) {
            JavaAnnotation annotation = annotated.annotation();
            check(
                    "annotations",
                    annotation.type(),
                    declared -> declared.asAnnotation(annotation.members().keySet()));
        }
        request.emitOptions()
                .additions()
                .interfaces()
                .forEach(each -> check("interfaces", each.java(), DeclaredClass::asInterface));
        problems.throwIfErrors();
    }

    private void check(CustomType type) {
        check("types", type.java(), DeclaredClass::asType);
        if (!type.codec().isEmpty()) {
            check(
                    "types",
                    type.codecClass(),
                    declared -> type.codecMethod().map(declared::asOwnerOf).orElseGet(declared::asCodec));
        }
    }

    private void check(String setting, String name, Function<DeclaredClass, Optional<Objection>> use) {
        ClassParts parts = ClassParts.of(name);
        for (Path root : roots) {
            Path file = root.resolve(parts.sourceFile());
            if (Files.isRegularFile(file)) {
                DeclaredClass.of(parts, read(file), isApart(parts.packageName()))
                        .flatMap(use)
                        .ifPresent(objection -> problems.error(
                                new Place.Setting(setting),
                                name + " " + objection.fact() + " (" + Place.fileName(file, request.root()) + ":"
                                        + objection.line() + "). " + objection.remedy()));
                return;
            }
        }
    }

    /** Whether a package has no generated classes, which would see what isn't public. */
    private boolean isApart(String name) {
        return Stream.of(
                        request.emitOptions().basePackage(),
                        request.names().apiPackage(),
                        request.names().modelPackage())
                .filter(own -> !own.isEmpty())
                .noneMatch(own -> name.equals(own) || name.startsWith(own + "."));
    }

    /** Names that matter are ASCII; what isn't UTF-8 is a matter of comments and texts. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
