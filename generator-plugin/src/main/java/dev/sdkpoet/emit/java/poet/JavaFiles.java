package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.output.GeneratedFile;

/** Turns a finished type into a file. */
public final class JavaFiles {
    private JavaFiles() {}

    public static GeneratedFile render(ClassName name, TypeSpec type) {
        String source = JavaFile.builder(name.packageName(), type)
                .addFileComment("$L", GeneratedFile.HEADER)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        String path = name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java";
        return GeneratedFile.java(path, SourceLayout.compact(source));
    }
}
