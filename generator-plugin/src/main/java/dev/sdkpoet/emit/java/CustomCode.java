package dev.sdkpoet.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.sdkpoet.custom.JavaAnnotation;
import java.util.List;

/** Annotations and interfaces of the user's own, for JavaPoet. */
final class CustomCode {
    private CustomCode() {}

    // @Audited("x")
    static List<AnnotationSpec> annotations(List<JavaAnnotation> annotations) {
        return annotations.stream()
                .map(annotation -> {
                    AnnotationSpec.Builder spec = AnnotationSpec.builder(CustomCodec.className(annotation.type()));
                    annotation.members().forEach((name, java) -> spec.addMember(name, "$L", java));
                    return spec.build();
                })
                .toList();
    }

    static List<ClassName> interfaces(List<String> names) {
        return names.stream().map(CustomCodec::className).toList();
    }
}
