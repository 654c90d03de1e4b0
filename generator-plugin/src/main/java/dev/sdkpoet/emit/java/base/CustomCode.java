package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.custom.JavaAnnotation;
import dev.sdkpoet.custom.JavaAnnotation.Piece;
import dev.sdkpoet.emit.java.type.CustomCodec;
import java.util.List;

/** Annotations and interfaces of the user's own, for JavaPoet. */
public final class CustomCode {
    private CustomCode() {}

    // @Audited("x")
    public static List<AnnotationSpec> annotations(List<JavaAnnotation> annotations) {
        return annotations.stream()
                .map(annotation -> {
                    AnnotationSpec.Builder spec = AnnotationSpec.builder(CustomCodec.className(annotation.type()));
                    annotation.members().forEach((name, pieces) -> spec.addMember(name, java(pieces)));
                    return spec.build();
                })
                .toList();
    }

    private static CodeBlock java(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.isClass()
                        ? CodeBlock.of("$T", CustomCodec.className(piece.java()))
                        : CodeBlock.of("$L", piece.java()))
                .collect(CodeBlock.joining(""));
    }

    public static List<ClassName> interfaces(List<String> names) {
        return names.stream().map(CustomCodec::className).toList();
    }
}
