package dev.sdkpoet.extension;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spi.FileSink;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * Collects the files of an extension.
 *
 * @param decidedBy whose fault it is if one is in the way of another
 */
record AddedFiles(Place.Setting decidedBy, List<GeneratedFile> files) implements FileSink {

    @Override
    public void java(String packageName, TypeSpec type) {
        String name = type.name();
        if (name == null || !SourceVersion.isIdentifier(name) || !SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException(
                    "\"" + packageName + "." + name + "\" can't be the name of a class in a package");
        }
        GeneratedFile file = JavaFiles.render(ClassName.get(packageName, name), type);
        add(file.path(), Root.JAVA, file.content());
    }

    @Override
    public void resource(String path, String text) {
        add(path, Root.RESOURCE, text);
    }

    @Override
    public void page(String path, String text) {
        add(path, Root.DOCS, text);
    }

    private void add(String path, Root root, String text) {
        files.add(new GeneratedFile(path, root, text.replace("\r\n", "\n"), decidedBy));
    }
}
