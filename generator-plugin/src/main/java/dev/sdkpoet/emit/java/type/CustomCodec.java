package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.custom.ClassParts;
import dev.sdkpoet.model.CustomType;
import java.util.List;

/** The Java names of a type of the user's own. */
public final class CustomCodec {
    private CustomCodec() {}

    public static ClassName className(String qualified) {
        ClassParts parts = ClassParts.of(qualified);
        List<String> names = parts.names();
        return ClassName.get(
                parts.packageName(),
                names.get(0),
                names.subList(1, names.size()).toArray(String[]::new));
    }

    // new MoneyCodec()
    // Codecs.money()
    /** Its codec, which isn't one of the runtime's. */
    public static CodeBlock of(CustomType type) {
        ClassName owner = className(type.codecClass());
        return type.codecMethod()
                .map(method -> CodeBlock.of("$T.$L()", owner, method))
                .orElseGet(() -> CodeBlock.of("new $T()", owner));
    }
}
