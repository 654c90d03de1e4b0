package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.template.view.FieldView;
import dev.sdkpoet.emit.template.view.ModelView;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.Mapping;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the views of model classes. */
final class ModelViews {
    private final EmitContext context;
    private final DocPages pages;
    private final DocTypes types;
    private final Fields fields;

    ModelViews(EmitContext context, DocPages pages, DocTypes types) {
        this.context = context;
        this.pages = pages;
        this.types = types;
        fields = new Fields(context.names(), types);
    }

    ModelView of(ApiDocument document, TypeDef type) {
        return type.accept(new TypeDef.Visitor<>() {
            @Override
            public ModelView object(ObjectDef object) {
                return view(document, object, fields.of(object), List.of(), "", List.of(), "");
            }

            @Override
            public ModelView enumeration(EnumDef enumeration) {
                String base = types.boxed(new TypeRef.Scalar(enumeration.base()));
                return view(document, enumeration, List.of(), values(enumeration), base, List.of(), "");
            }

            @Override
            public ModelView union(UnionDef union) {
                Discriminator discriminator = union.discriminator();
                String member = discriminator == null ? "" : MarkdownText.codeCell(discriminator.property());
                return view(document, union, List.of(), List.of(), "", variants(union), member);
            }
        });
    }

    private ModelView view(
            ApiDocument document,
            TypeDef type,
            List<FieldView> members,
            List<ModelView.EnumValueView> values,
            String baseType,
            List<ModelView.VariantView> variants,
            String discriminator) {
        return new ModelView(
                DocPages.HEADER,
                context.names().document(document.key()).modelPackage(),
                context.names().className(type.id()),
                context.names().client().simpleName(),
                MarkdownText.of(document.key()).cell(),
                pages.page(type.id()),
                MarkdownText.inlineCode(type.id().pointer()),
                Prose.block(type.doc()),
                type.deprecated(),
                type instanceof ObjectDef,
                type instanceof EnumDef,
                type instanceof UnionDef,
                members,
                values,
                baseType,
                variants,
                discriminator,
                type instanceof ObjectDef object ? interfaces(object) : "");
    }

    private String interfaces(ObjectDef object) {
        return context.names().sharedBy(object).stream()
                .map(shared -> MarkdownText.inlineCode(shared.type().simpleName()))
                .collect(Collectors.joining(", "));
    }

    private List<ModelView.EnumValueView> values(EnumDef enumeration) {
        List<String> constants = context.names().enumConstants(enumeration.id());
        return IntStream.range(0, constants.size())
                .mapToObj(i -> {
                    EnumValue value = enumeration.values().get(i);
                    return new ModelView.EnumValueView(
                            constants.get(i),
                            MarkdownText.codeCell(value.value()),
                            MarkdownText.of(value.description()).cell());
                })
                .toList();
    }

    private List<ModelView.VariantView> variants(UnionDef union) {
        return union.variants().stream()
                .map(variant -> new ModelView.VariantView(types.boxed(variant.type()), discriminated(union, variant)))
                .toList();
    }

    private static String discriminated(UnionDef union, Variant variant) {
        if (union.discriminator() == null || !(variant.type() instanceof TypeRef.Named named)) {
            return "";
        }
        return union.discriminator().mapping().stream()
                .filter(mapping -> mapping.type().equals(named.id()))
                .map(Mapping::value)
                .map(MarkdownText::codeCell)
                .collect(Collectors.joining(", "));
    }
}
