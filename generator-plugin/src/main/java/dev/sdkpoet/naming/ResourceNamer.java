package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the resources of a document: their API classes after the tag, their accessors after the tag without what the client or its
 * document is called. What paths share has no say, since one more path would rename what callers have.
 */
final class ResourceNamer {
    private static final Spelling<Classes> CLASSES = new Spelling<>(
            ResourceNamer::classes,
            classes -> List.of(classes.api, classes.implementation, classes.test, classes.fake),
            ResourceNamer::fullNames,
            names -> new Classes(names.get(0), names.get(1), names.get(2), names.get(3)),
            name -> Spelling.complaint(name, ReservedTypes.NAMES.contains(name)));

    private final ReservedWords reserved = NameRules.CLIENT_MEMBERS;
    private final Map<String, String> overrides;
    private final OuterWords around;
    private final Problems problems;

    private final Lock lock;
    private final LockIds ids;
    private final String document;

    /** @param document the key of the document */
    ResourceNamer(NamingOptions options, String document, Problems problems) {
        this.overrides = options.resourceAccessors();
        this.around = OuterWords.of(options.clientName(), document);
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.document = document;
        this.problems = problems;
    }

    /**
     * By tag.
     *
     * @param classes the names in the API package
     * @param accessors the names in the class that has the accessors
     */
    Map<String, ResourceNames> resources(
            List<Resource> resources, DocumentNames document, NameScope classes, NameScope accessors) {
        Map<String, Classes> named = classes.allocate(
                resources.stream().map(ResourceNamer::classRequest).toList(),
                CLASSES,
                new Held<>(lock, tag -> ids.tag(this.document, tag)));
        Map<String, String> accessorNames = accessors(resources, accessors);
        Map<String, ResourceNames> names = new LinkedHashMap<>();
        named.forEach((tag, own) -> names.put(
                tag,
                new ResourceNames(
                        ClassName.get(document.apiPackage(), own.api()),
                        ClassName.get(document.apiPackage(), own.implementation()),
                        ClassName.get(document.apiPackage(), own.test()),
                        ClassName.get(document.fakePackage(), own.fake()),
                        requireNonNull(accessorNames.get(tag)),
                        heldAccessors().former(tag))));
        return names;
    }

    /** A tag that ends in "API" keeps this word where another one is called like the rest: {@code AuthorizationApiApi}. */
    private static NameRequest<String> classRequest(Resource resource) {
        Words tag = Words.of(resource.name());
        return new NameRequest<>(
                resource.tag(),
                0,
                resource.name(),
                resource.location(),
                tag,
                other -> endsInApi(tag) ? List.of(tag.then("api")) : NameRequest.apart(resource.name(), other));
    }

    private static boolean endsInApi(Words tag) {
        return tag.endsWith("api") && tag.words().size() > 1;
    }

    private static Classes classes(Words tag) {
        Words api = endsInApi(tag) ? tag : tag.then("api");
        return new Classes(
                JavaIdentifiers.type(api),
                JavaIdentifiers.type(api.then("client")),
                JavaIdentifiers.type(api.then("test")),
                JavaIdentifiers.type(api.then("fake")));
    }

    private Map<String, String> accessors(List<Resource> resources, NameScope scope) {
        Map<String, String> names = new LinkedHashMap<>();
        List<NameRequest<String>> derived = new ArrayList<>();
        for (Resource resource : resources) {
            String override = overrides.get(resource.tag());
            if (override != null && accepts(override, resource, scope)) {
                names.put(resource.tag(), override);
            } else {
                derived.add(request(resource));
            }
        }
        names.putAll(scope.allocate(derived, Spelling.single(this::accessor, reserved), heldAccessors()));
        return names;
    }

    private Held<String> heldAccessors() {
        return Held.keeping(lock, tag -> ids.accessor(document, tag));
    }

    private boolean accepts(String override, Resource resource, NameScope scope) {
        Place place = new Place.Setting("resourceAccessors");
        if (!scope.claim(override, resource.tag(), resource.location())) {
            problems.error(
                    place, "Accessor \"" + override + "\" of tag \"" + resource.tag() + "\" is taken. Choose another.");
            return false;
        }
        return true;
    }

    /** Whoever keeps the whole tag chooses first. Where what is left isn't free, it is the whole tag. */
    private NameRequest<String> request(Resource resource) {
        Words tag = Words.of(resource.name());
        Words own = around.without(tag);
        return new NameRequest<>(
                resource.tag(),
                own.equals(tag) ? 0 : 1,
                resource.name(),
                resource.location(),
                own,
                other -> own.equals(tag) ? NameRequest.apart(resource.name(), other) : List.of(tag));
    }

    private String accessor(Words words) {
        String accessor = words.lowerCamel();
        boolean free = JavaIdentifiers.isIdentifier(accessor) && !reserved.contains(accessor);
        return JavaIdentifiers.member(free ? words : words.then("api"));
    }

    private static List<String> fullNames(String api) {
        return List.of(api, api + "Client", api + "Test", api + "Fake");
    }

    /** What the lock has to say of an API's classes. */
    static List<String> locked(ResourceNames names) {
        return Spelling.locked(
                List.of(
                        names.api().simpleName(),
                        names.implementation().simpleName(),
                        names.test().simpleName(),
                        names.fake().simpleName()),
                fullNames(names.api().simpleName()));
    }

    private record Classes(String api, String implementation, String test, String fake) {}
}
