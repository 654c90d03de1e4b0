package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.KnownValue;
import dev.sdkpoet.model.SentTypes;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts what callers give into the order of the lock, and makes optional what is new in a thing that they already use: what a server
 * requires since, an old caller can't give, and its code must compile. What the client has sent by itself it goes on sending.
 */
public final class LockedShapes {
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;
    private final SortedMap<String, String> otherPlaces;

    public LockedShapes(Lock lock, LockIds ids, Problems problems) {
        this.lock = lock;
        this.ids = ids;
        this.problems = problems;
        this.otherPlaces = lock.otherPlaces();
    }

    /** The document with the member types that callers know, if these can still hold the members' current values. */
    public ApiDocument typed(ApiDocument document) {
        if (lock.entries().isEmpty()) {
            return document;
        }
        ApiDocument typed = document.with(
                document.resources(),
                document.types().stream()
                        .map(type -> type instanceof ObjectDef object ? typed(object, document) : type)
                        .toList());
        return Unheld.without(typed, document);
    }

    private TypeDef typed(ObjectDef object, ApiDocument document) {
        String place = ids.type(object.id());
        String own = lock.has(place) ? place : otherPlaces.get(place);
        return own == null
                ? object
                : object.with(object.properties().stream()
                        .map(property -> typed(property, ids.property(own, property.wireName()), document))
                        .toList());
    }

    private Property typed(Property property, String id, ApiDocument document) {
        String known = lock.entry(id).map(LockEntry::type).orElse(null);
        TypeRef type = LockedType.kept(known, property.type(), document::type);
        return type.equals(property.type()) ? property : retyped(property, type, document);
    }

    /** What is sent by itself goes on being sent, if the other type has it. */
    static Property retyped(Property property, TypeRef type, ApiDocument document) {
        String preset = property.preset() == null
                ? null
                : KnownValue.json(KnownValue.text(property.preset()), type, document::type);
        return property.widened(type, preset);
    }

    /** The types that the lock has in several places of a document. */
    public SharedPlaces places(ApiDocument document) {
        return SharedPlaces.of(document, lock, otherPlaces, ids);
    }

    /** The document with the shapes that callers know. */
    public ApiDocument apply(ApiDocument document) {
        return apply(document, SharedPlaces.NONE);
    }

    /**
     * The document with the shapes that callers know.
     *
     * @param places of types that stay together
     */
    public ApiDocument apply(ApiDocument read, SharedPlaces places) {
        if (lock.entries().isEmpty()) {
            return read;
        }
        places.takeOver(ids);
        ApiDocument document = SharedForms.apply(read, places);
        Set<String> sent = SentTypes.of(new ApiModel(List.of(document))).stream()
                .map(type -> known(type, places))
                .collect(Collectors.toSet());
        LockedCalls calls = new LockedCalls(lock, ids, document, problems);
        ApiDocument known = document.with(
                document.resources().stream()
                        .map(resource -> resource.with(calls::of))
                        .toList(),
                document.types().stream()
                        .map(type -> type instanceof ObjectDef object ? object(object, document, places, sent) : type)
                        .toList());
        return Unheld.without(LockedFamilies.apply(known, lock, ids), read, places::one);
    }

    private String known(TypeId type, SharedPlaces places) {
        return places.known(type).orElseGet(() -> ids.type(type));
    }

    private TypeDef object(ObjectDef object, ApiDocument document, SharedPlaces places, Set<String> sent) {
        String own = known(object.id(), places);
        if (!lock.has(own)) {
            return object;
        }
        Function<Property, String> id = property -> ids.property(own, property.wireName());
        return object.with(lock.ordered(object.properties(), id).stream()
                .map(property -> lock.entry(id.apply(property))
                        .map(entry -> known(property, entry, document, sent.contains(own)))
                        .orElseGet(() -> newcomer(property, sent.contains(own))))
                .toList());
    }

    /** Builders go on setting a member that they have set by themselves, as far as it can still have that value, and no other one. */
    private static Property known(Property property, LockEntry entry, ApiDocument document, boolean isSent) {
        if (entry.sent() == null) {
            return isSent ? given(property, entry.required()) : property.withRequired(entry.required());
        } else if (property.preset() != null) {
            return isSent && !entry.required() ? property.asOption() : property.withRequired(entry.required());
        }
        String preset = KnownValue.json(entry.sent(), property.type(), document::type);
        return preset == null
                ? property.asOption()
                : property.withRequired(entry.required()).with(property.readOnly(), preset);
    }

    /** Builders insist on required members, so one that is new in what callers build is none; in answers it may be. */
    private static Property newcomer(Property property, boolean isSent) {
        return isSent ? given(property, false) : property;
    }

    /** A member that only callers set. */
    private static Property given(Property property, boolean isRequired) {
        Property unset = property.with(property.readOnly(), null);
        return isRequired ? unset.withRequired(true) : unset.asOption();
    }
}
