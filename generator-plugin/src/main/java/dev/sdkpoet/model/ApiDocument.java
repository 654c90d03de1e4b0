package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One OpenAPI document. */
public final class ApiDocument {
    private final String key;
    private final SpecLocation location;
    private final Info info;
    private final List<Server> servers;
    private final List<SecurityScheme> securitySchemes;
    private final List<Resource> resources;
    private final List<Webhook> webhooks;
    private final Map<TypeId, TypeDef> types;
    private final Map<TypeId, TypeId> otherPlaces;
    private final Map<TypeId, TypeDef> mapped;

    /**
     * @param key what tells this document from the client's others: its configured name, or "" for the only one
     * @param location the document's root
     * @param info title, version and prose
     * @param servers the document's servers; empty when it names none
     * @param securitySchemes the schemes it declares, in document order
     * @param resources its operations, grouped by tag, in document order
     * @param webhooks the JSON bodies of its webhooks and callbacks
     * @param types every type that becomes a Java class, in document order
     */
    public ApiDocument(
            String key,
            SpecLocation location,
            Info info,
            List<Server> servers,
            List<SecurityScheme> securitySchemes,
            List<Resource> resources,
            List<Webhook> webhooks,
            List<TypeDef> types) {
        this(key, location, info, servers, securitySchemes, resources, webhooks, types, Map.of(), Map.of());
    }

    private ApiDocument(
            String key,
            SpecLocation location,
            Info info,
            List<Server> servers,
            List<SecurityScheme> securitySchemes,
            List<Resource> resources,
            List<Webhook> webhooks,
            List<TypeDef> types,
            Map<TypeId, TypeId> otherPlaces,
            Map<TypeId, TypeDef> mapped) {
        this.key = Objects.requireNonNull(key);
        this.location = Objects.requireNonNull(location);
        this.info = Objects.requireNonNull(info);
        this.servers = List.copyOf(servers);
        this.securitySchemes = List.copyOf(securitySchemes);
        this.resources = List.copyOf(resources);
        this.webhooks = List.copyOf(webhooks);
        Map<TypeId, TypeDef> byId = new LinkedHashMap<>();
        types.forEach(type -> byId.put(type.id(), type));
        this.types = byId;
        this.mapped = mapped;
        this.otherPlaces = Collections.unmodifiableMap(new LinkedHashMap<>(otherPlaces));
    }

    /** What tells this document from the client's others: its configured name, or "" for the only one. */
    public String key() {
        return key;
    }

    public SpecLocation location() {
        return location;
    }

    public Info info() {
        return info;
    }

    public List<Server> servers() {
        return servers;
    }

    public List<SecurityScheme> securitySchemes() {
        return securitySchemes;
    }

    public List<Resource> resources() {
        return resources;
    }

    public List<Webhook> webhooks() {
        return webhooks;
    }

    /** Every type that becomes a Java class, in document order. */
    public List<TypeDef> types() {
        return List.copyOf(types.values());
    }

    /** A type, also one that has a class of the user's own in its place and is known for its JSON only. */
    public Optional<TypeDef> type(TypeId id) {
        TypeDef type = types.get(id);
        return Optional.ofNullable(type == null ? mapped.get(id) : type);
    }

    /** Where else the document has a type that is one with another: the type that stands for it, by the place. */
    public Map<TypeId, TypeId> otherPlaces() {
        return otherPlaces;
    }

    /** This document with other resources and types, for a model pass. */
    public ApiDocument with(List<Resource> newResources, List<TypeDef> newTypes) {
        return with(newResources, webhooks, newTypes);
    }

    /** This document with others in the place of all that has types, for a model pass. */
    public ApiDocument with(List<Resource> newResources, List<Webhook> newWebhooks, List<TypeDef> newTypes) {
        return new ApiDocument(
                key,
                location,
                info,
                servers,
                securitySchemes,
                newResources,
                newWebhooks,
                newTypes,
                otherPlaces,
                mapped);
    }

    /** This document with places whose type is one with another. */
    public ApiDocument withOtherPlaces(Map<TypeId, TypeId> places) {
        return new ApiDocument(
                key, location, info, servers, securitySchemes, resources, webhooks, types(), places, mapped);
    }

    /** This document with other security schemes, for a model pass. */
    public ApiDocument with(List<SecurityScheme> schemes) {
        return new ApiDocument(
                key, location, info, servers, schemes, resources, webhooks, types(), otherPlaces, mapped);
    }

    /** This document without some of its types, which have classes of the user's own in their place. */
    public ApiDocument withMapped(Collection<TypeDef> away) {
        Map<TypeId, TypeDef> byId = new LinkedHashMap<>(mapped);
        away.forEach(type -> byId.put(type.id(), type));
        List<TypeDef> left = types.values().stream()
                .filter(type -> !byId.containsKey(type.id()))
                .toList();
        Map<TypeId, TypeId> places = new LinkedHashMap<>(otherPlaces);
        places.values().removeAll(byId.keySet());
        return new ApiDocument(key, location, info, servers, securitySchemes, resources, webhooks, left, places, byId);
    }

    /**
     * The document's own words about itself; null where it says nothing.
     *
     * @param title OpenAPI {@code info.title}
     * @param version OpenAPI {@code info.version}
     */
    public record Info(
            @Nullable String title,
            @Nullable String version,
            @Nullable String summary,
            @Nullable String description,
            @Nullable String termsOfService,
            @Nullable String licenseName,
            @Nullable ExternalDocs externalDocs) {

        /** All of it that is prose. */
        public Doc doc() {
            return Doc.prose(title, description, externalDocs);
        }
    }
}
