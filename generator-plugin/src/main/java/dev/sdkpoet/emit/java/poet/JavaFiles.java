package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;

/** Turns a finished type into a file. */
public final class JavaFiles {
    private JavaFiles() {}

    public static GeneratedFile render(ClassName name, TypeSpec type) {
        return GeneratedFile.java(path(name), source(name, type));
    }

    /** A file that only tests use. */
    public static GeneratedFile renderTest(ClassName name, TypeSpec type) {
        return new GeneratedFile(path(name), Root.TEST, source(name, type));
    }

    private static String path(ClassName name) {
        return name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java";
    }

    private static String source(ClassName name, TypeSpec type) {
        String source = JavaFile.builder(name.packageName(), type)
                .addFileComment("$L", GeneratedFile.HEADER)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        return SourceLayout.compact(source);
    }
}
