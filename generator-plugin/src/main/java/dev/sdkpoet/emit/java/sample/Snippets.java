package dev.sdkpoet.emit.java.sample;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.text.JavaLiteral;
import java.util.ArrayList;
import java.util.List;

/** Expressions on one line where they fit, else laid out as a person would. */
public final class Snippets {
    /** The width of a line without the indentation of a statement. */
    private static final int WIDTH = 112;

    /** Room for an expression inside another one. */
    private static final int INNER = 70;

    private Snippets() {}

    /** {@code List.of(1, 2)}, its arguments on lines of their own where they are long. */
    public static CodeBlock call(CodeBlock method, List<CodeBlock> arguments) {
        CodeBlock flat = CodeBlock.of("$L($L)", method, CodeBlock.join(arguments, ", "));
        return length(flat) <= INNER
                ? flat
                : CodeBlock.of("$L(\n$>$>$L$<$<)", method, CodeBlock.join(arguments, ",\n"));
    }

    /** {@code Pet.builder().name("Rex").build()} inside another expression, each call on a line of its own where they are long. */
    public static CodeBlock built(ClassName type, List<CodeBlock> setters) {
        List<CodeBlock> calls = calls(type, setters);
        CodeBlock flat = CodeBlock.join(calls, ".");
        return setters.isEmpty() || length(flat) <= INNER ? flat : inLines(calls);
    }

    private static CodeBlock inLines(List<CodeBlock> calls) {
        return CodeBlock.of("$L\n$>$>.$L$<$<", calls.get(0), CodeBlock.join(calls.subList(1, calls.size()), "\n."));
    }

    /** {@code PetOptions options = PetOptions.builder().name("Rex").build()} */
    public static CodeBlock declaredBuilt(ClassName type, String variable, List<CodeBlock> setters) {
        CodeBlock flat = CodeBlock.of("$T $L = $L", type, variable, CodeBlock.join(calls(type, setters), "."));
        return length(flat) < WIDTH ? flat : declaredBuiltInLines(type, variable, setters);
    }

    /** The same with each call on a line of its own. */
    public static CodeBlock declaredBuiltInLines(ClassName type, String variable, List<CodeBlock> setters) {
        List<CodeBlock> calls = calls(type, setters);
        boolean isLong = length(CodeBlock.of("$T $L = $L", type, variable, calls.get(0))) > WIDTH;
        // A statement indents its further lines anyway.
        return isLong
                ? CodeBlock.of("$T $L =\n$L", type, variable, inLines(calls))
                : CodeBlock.of("$T $L = $L", type, variable, CodeBlock.join(calls, "\n."));
    }

    private static List<CodeBlock> calls(ClassName type, List<CodeBlock> setters) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("$T.builder()", type));
        calls.addAll(setters);
        calls.add(CodeBlock.of("build()"));
        return calls;
    }

    /** {@code TestServer.check(api.listPetsCall(5), 200)} as a statement. */
    public static CodeBlock statement(CodeBlock method, List<CodeBlock> arguments) {
        CodeBlock joined = CodeBlock.join(arguments, ", ");
        CodeBlock flat = CodeBlock.of("$L($L)", method, joined);
        return length(flat) < WIDTH ? flat : CodeBlock.of("$L(\n$L)", method, joined);
    }

    /** A string literal. */
    static CodeBlock literal(String text) {
        return CodeBlock.of("$L", JavaLiteral.string(text));
    }

    /** How wide the code is, its types being imported; more than any line where it has several. */
    public static int length(CodeBlock code) {
        String text = code.toString();
        return text.indexOf('\n') >= 0
                ? Integer.MAX_VALUE
                : text.replaceAll("\\b([a-z][A-Za-z0-9_]*\\.)+(?=[A-Z])", "").length();
    }
}
