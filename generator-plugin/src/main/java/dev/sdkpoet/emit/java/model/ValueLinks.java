package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the constants of an enum where only some of them are possible. */
final class ValueLinks {
    private ValueLinks() {}

    // One of {@link Level#LOW},
    // {@link Level#HIGH}.
    /** What a document says about a value, with constants for the values of an enum. */
    static CodeBlock of(JavaContext context, TypeRef type, Doc doc, String fallback) {
        List<CodeBlock> links = links(context, type, doc.fact(Fact.Name.ALLOWED_VALUES));
        if (links.isEmpty()) {
            return Javadocs.of(doc, fallback);
        }
        CodeBlock prose = Javadocs.of(doc.without(Fact.Name.ALLOWED_VALUES), "");
        return CodeBlock.of(
                "$L$L$L $L.",
                prose,
                prose.isEmpty() ? "" : "\n",
                links.size() == 1 ? "Always" : "One of",
                CodeBlock.join(links, ",\n"));
    }

    /** Empty unless all values have constants. */
    private static List<CodeBlock> links(JavaContext context, TypeRef type, @Nullable String values) {
        if (values == null
                || !(type instanceof TypeRef.Named named)
                || !(context.model().type(named.id()).orElse(null) instanceof EnumDef enumeration)) {
            return List.of();
        }
        List<String> known = enumeration.values().stream().map(EnumValue::value).toList();
        List<String> constants = context.names().enumConstants(named.id());
        ClassName owner = context.names().type(named.id());
        List<CodeBlock> links = new ArrayList<>();
        for (String value : values.split(", ", -1)) {
            if (!known.contains(value)) {
                return List.of();
            }
            links.add(CodeBlock.of("{@link $T#$N}", owner, constants.get(known.indexOf(value))));
        }
        return links;
    }
}
