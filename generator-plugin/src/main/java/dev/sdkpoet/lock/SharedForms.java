package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Retyping;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives a type that a lock has as one in several places the members and values that any of the places has. */
final class SharedForms {
    private SharedForms() {}

    static ApiDocument apply(ApiDocument document, SharedPlaces places) {
        Map<TypeId, TypeDef> types = new HashMap<>();
        document.types().forEach(type -> types.put(type.id(), type));
        Retyping retyping = new Retyping(places::one);
        Map<TypeId, TypeDef> forms = new HashMap<>();
        for (List<TypeId> one : places.together()) {
            forms.put(
                    one.get(0),
                    CommonForm.of(one.stream()
                            .map(id -> retyping.definition(Objects.requireNonNull(types.get(id))))
                            .toList()));
        }
        return forms.isEmpty()
                ? document
                : document.with(
                        document.resources(),
                        document.types().stream()
                                .map(type -> forms.getOrDefault(type.id(), type))
                                .toList());
    }
}
