package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.output.GeneratedFile;
import java.util.List;

/** Turns a finished type into a file. */
public final class JavaFiles {
    private JavaFiles() {}

    /** A constant to be imported. */
    public record EnumConstant(ClassName type, String name) {}

    public static GeneratedFile render(ClassName name, TypeSpec type) {
        return render(name, type, List.of());
    }

    /** @param constants enum constants that the type's code writes by their simple names */
    public static GeneratedFile render(ClassName name, TypeSpec type, List<EnumConstant> constants) {
        JavaFile.Builder file = JavaFile.builder(name.packageName(), type)
                .addFileComment("$L", GeneratedFile.HEADER)
                .indent("    ")
                .skipJavaLangImports(true);
        constants.forEach(constant -> file.addStaticImport(constant.type(), constant.name()));
        String source = file.build().toString();
        String path = name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java";
        return GeneratedFile.java(path, SourceLayout.compact(source));
    }
}
