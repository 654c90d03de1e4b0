package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.CustomType;
import java.util.Arrays;

/** The Java names of a type of the user's own. */
final class CustomCodec {
    private CustomCodec() {}

    /** The class with its package: what comes before the first part that begins with a capital, or else before the last one. */
    static ClassName className(String qualified) {
        String[] parts = qualified.split("\\.");
        int first = 0;
        while (first < parts.length - 1 && !Character.isUpperCase(parts[first].charAt(0))) {
            first++;
        }
        String[] nested = new String[parts.length - first - 1];
        System.arraycopy(parts, first + 1, nested, 0, nested.length);
        return ClassName.get(String.join(".", Arrays.copyOf(parts, first)), parts[first], nested);
    }

    // new MoneyCodec()
    // Codecs.money()
    /** Its codec, which isn't one of the runtime's. */
    static CodeBlock of(CustomType type) {
        int method = type.codec().indexOf('#');
        return method < 0
                ? CodeBlock.of("new $T()", className(type.codec()))
                : CodeBlock.of(
                        "$T.$L()",
                        className(type.codec().substring(0, method)),
                        type.codec().substring(method + 1));
    }
}
