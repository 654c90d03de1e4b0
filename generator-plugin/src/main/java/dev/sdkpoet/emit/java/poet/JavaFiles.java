package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;
import java.util.List;

/** Turns a finished type into a file. */
public final class JavaFiles {
    private JavaFiles() {}

    /** A constant to be imported. */
    public record Constant(ClassName type, String name) {}

    public static GeneratedFile render(ClassName name, TypeSpec type) {
        return render(name, type, List.of());
    }

    /** @param constants constants that the type's code writes by their simple names */
    public static GeneratedFile render(ClassName name, TypeSpec type, List<Constant> constants) {
        return GeneratedFile.java(path(name), source(name, type, constants));
    }

    /** A file that only tests use. */
    public static GeneratedFile renderTest(ClassName name, TypeSpec type) {
        return new GeneratedFile(path(name), Root.TEST, source(name, type, List.of()));
    }

    private static String path(ClassName name) {
        return name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java";
    }

    private static String source(ClassName name, TypeSpec type, List<Constant> constants) {
        TypeSpec marked =
                type.toBuilder().addAnnotation(Annotations.generated()).build();
        JavaFile.Builder file = JavaFile.builder(name.packageName(), marked)
                .addFileComment("$L", GeneratedFile.HEADER)
                .indent("    ")
                .skipJavaLangImports(true);
        constants.forEach(constant -> file.addStaticImport(constant.type(), constant.name()));
        return SourceLayout.compact(file.build().toString());
    }
}
