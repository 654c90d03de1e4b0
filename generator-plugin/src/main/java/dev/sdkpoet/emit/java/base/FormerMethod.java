package dev.sdkpoet.emit.java.base;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A method under an earlier name, which a lock keeps: deprecated, it calls the present one. */
public final class FormerMethod {
    private FormerMethod() {}

    /** Each of a class's methods under an earlier name. */
    public static Stream<MethodSpec> all(MethodSpec method, List<String> names) {
        return names.stream().map(name -> of(method, name));
    }

    // @Deprecated
    // public long age() { return years(); }
    public static MethodSpec of(MethodSpec method, String name) {
        CodeBlock arguments = method.parameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(",$W"));
        boolean isVoid = method.returnType().equals(TypeName.VOID);
        MethodSpec.Builder former = MethodSpec.methodBuilder(name)
                .addAnnotation(Deprecated.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The old name of {@link #$N}.\n\n@deprecated renamed to {@link #$N}.",
                        method.name(),
                        method.name())
                .addParameters(method.parameters())
                .varargs(method.varargs())
                .returns(method.returnType())
                .addStatement(isVoid ? "$N($L)" : "return $N($L)", method.name(), arguments);
        boolean isOfInterface = method.modifiers().contains(Modifier.DEFAULT)
                || method.modifiers().contains(Modifier.ABSTRACT);
        return (isOfInterface ? former.addModifiers(Modifier.DEFAULT) : former).build();
    }
}
