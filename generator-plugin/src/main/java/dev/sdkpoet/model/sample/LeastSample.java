package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Map;

/** The smallest value of a type's kind: what has to be in it may be missing. */
record LeastSample(ApiModel model) implements TypeRef.Visitor<Sample>, TypeDef.Visitor<Sample> {
    private static final Sample OBJECT = new Sample.Members(Map.of());

    @Override
    public Sample scalar(TypeRef.Scalar type) {
        return ScalarSamples.of(type.scalar(), Doc.NONE, "text", 0, new Budget(Grant.SMALL));
    }

    @Override
    public Sample list(TypeRef.ListOf type) {
        return new Sample.Items(List.of());
    }

    @Override
    public Sample map(TypeRef.MapOf type) {
        return OBJECT;
    }

    @Override
    public Sample named(TypeRef.Named type) {
        return model.type(type.id()).orElseThrow().accept(this);
    }

    @Override
    public Sample object(TypeDef.ObjectDef type) {
        return OBJECT;
    }

    @Override
    public Sample enumeration(TypeDef.EnumDef type) {
        String value = type.values().get(0).value();
        return type.base() == ScalarType.STRING ? new Sample.Text(value) : new Sample.Number(value);
    }

    @Override
    public Sample union(TypeDef.UnionDef type) {
        return OBJECT;
    }
}
