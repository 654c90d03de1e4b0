package dev.sdkpoet.lock;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a lock knows things by: the document's name and a JSON pointer, with the thing's own name behind it where the pointer would lead to
 * several. {@code v2#/paths/~1pets/get/parameters/query:limit}. Confined to a thread.
 */
public final class LockIds {
    private static final String OTHER_PLACE = "/also/";

    /** What the ids of an object's properties have behind its own. */
    static final String MEMBERS = "/members";

    /** Of {@link Resource#OTHERS}. No tag is encoded as this. */
    private static final String NO_TAG = "~";

    private final Map<TypeId, String> types = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    private final Map<String, UnaryOperator<String>> anchors;
    private final Lock lock;

    /**
     * @param anchors by document, what makes of the place of a schema one that no index is in
     * @param lock what is known, so that it keeps its id
     */
    public LockIds(Map<String, UnaryOperator<String>> anchors, Lock lock) {
        this.anchors = Map.copyOf(anchors);
        this.lock = lock;
    }

    /** Ids of a model that was made of no document. */
    public static LockIds plain() {
        return new LockIds(Map.of(), Lock.NONE);
    }

    /** What lies at a place of a document. */
    public static String place(String document, String pointer) {
        return document + "#" + LockText.encoded(pointer);
    }

    public String document(String key, String what) {
        return key + "#/" + what;
    }

    /** The method that takes the credentials of a scheme; documents share it. */
    public String scheme(String name, String kind) {
        return "#/securitySchemes/" + LockText.token(name) + "/" + kind;
    }

    /** The API of a tag. */
    public String tag(String document, String tag) {
        String own = ownTag(document, tag);
        return tags.getOrDefault(own, own);
    }

    private static String ownTag(String document, String tag) {
        return tags(document) + (tag.equals(Resource.OTHERS) ? NO_TAG : LockText.token(tag));
    }

    /** What the ids of a document's tags begin with. */
    static String tags(String document) {
        return document + "#/tags/";
    }

    /** The tag that an id is of; nothing if it is of something else, or of {@link Resource#OTHERS}. */
    static Optional<String> tagOf(String document, String id) {
        String token = id.substring(tags(document).length());
        return token.equals(NO_TAG) || token.indexOf('/') >= 0 ? Optional.empty() : Optional.of(LockText.step(token));
    }

    /** Has a tag go on under the id of one that is gone. */
    void takeOver(String document, String tag, String id) {
        tags.put(ownTag(document, tag), id);
    }

    public String accessor(String document, String tag) {
        return tag(document, tag) + "/accessor";
    }

    public String fake(String document, String tag) {
        return tag(document, tag) + "/fake";
    }

    public String type(TypeId type) {
        return types.computeIfAbsent(type, this::placeOf);
    }

    private String placeOf(TypeId type) {
        return anchored(type.document(), type.pointer());
    }

    /** What the class of an object extends, where that isn't the usual class. */
    public String superclass(TypeId type) {
        return type(type) + "/extends";
    }

    /** Has a type go on under the id of a place that is gone. */
    void takeOver(TypeId type, String id) {
        types.put(type, id);
    }

    /** Whether a type goes by the id of another place than its own. */
    public boolean isElsewhere(TypeId type) {
        return !type(type).equals(placeOf(type));
    }

    /** Another place of a type. */
    public String otherPlace(TypeId type, TypeId place) {
        return type(type) + OTHER_PLACE + LockText.token(placeOf(place));
    }

    /** The place that an id is of, if it is {@link #otherPlace}. */
    static Optional<String> otherPlace(String id) {
        int start = id.lastIndexOf(OTHER_PLACE) + OTHER_PLACE.length();
        if (start < OTHER_PLACE.length() || id.indexOf('/', start) >= 0) {
            return Optional.empty();
        }
        String place = LockText.step(id.substring(start));
        return Optional.of(place).filter(each -> each.indexOf('#') >= 0);
    }

    /** The id of the type that an id is another place of. */
    static String ownPlace(String id) {
        return id.substring(0, id.lastIndexOf(OTHER_PLACE));
    }

    private String anchored(String document, String pointer) {
        return place(
                document,
                anchors.getOrDefault(document, UnaryOperator.identity()).apply(pointer));
    }

    /** A property, also one that is merged into the object from elsewhere. Its place may be that of a type, which has an id of its own. */
    public String property(TypeId object, String wireName) {
        return property(type(object), wireName);
    }

    String property(String object, String wireName) {
        return object + MEMBERS + "/" + LockText.token(wireName);
    }

    /** The interface of what an object and those below it have alike. */
    public String shared(TypeId object) {
        return type(object) + "/shared";
    }

    /** An accessor of that interface. */
    public String sharedMember(TypeId object, String wireName) {
        return property(shared(object), wireName);
    }

    public String enumValue(TypeId type, String value) {
        return type(type) + "/enum/" + LockText.token(value);
    }

    /** The variants of a union, each by its label, which several may have; only wrapped ones have a line. */
    public List<String> variants(UnionDef union) {
        Map<String, Integer> numbers = new HashMap<>();
        return union.variants().stream()
                .map(Variant::label)
                .map(label -> {
                    int number = numbers.merge(label, 1, Integer::sum);
                    String step = LockText.token(label);
                    return type(union.id()) + "/variants/" + (number == 1 ? step : step + "/" + number);
                })
                .toList();
    }

    public String operation(OperationId operation) {
        return anchored(operation.document(), operation.pointer());
    }

    /** Which of an operation's bodies has the operation's own name, where that isn't plain JSON. */
    public String firstBody(OperationId operation, String mediaType) {
        return operation(operation) + "/first/" + LockText.token(mediaType);
    }

    /** Which of an operation's results has the operation's own name, where that isn't plain JSON or nothing. */
    public String usualResult(OperationId operation, Result result) {
        return operation(operation) + "/usual/" + LockText.token(mediaType(result));
    }

    /** Where the items of an operation's pages are: names that lead to the array. */
    public String pages(OperationId operation, List<String> items) {
        return pagesPrefix(operation)
                + LockText.token(
                        String.join("/", items.stream().map(LockIds::step).toList()));
    }

    String pagesPrefix(OperationId operation) {
        return operation(operation) + "/pages/";
    }

    private static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * An operation with one of its requests. The first one has the operation's own id, unless the lock knows it as another one: then what
     * was the first is gone.
     */
    public String call(Operation operation, int request) {
        int body = request % operation.requestsPerResult();
        int result = request / operation.requestsPerResult();
        String id = operation(operation.id());
        if (!operation.bodies().isEmpty()) {
            String other =
                    id + "/body/" + LockText.token(operation.bodies().get(body).mediaType());
            id = body > 0 || lock.has(other) ? other : id;
        }
        String other = result(id, mediaType(operation.results().get(result)));
        return result > 0 || lock.has(other) ? other : id;
    }

    String result(String call, String mediaType) {
        return call + "/result/" + LockText.token(mediaType);
    }

    private static String mediaType(Result result) {
        return result.mediaTypes().isEmpty() ? "none" : result.mediaTypes().get(0);
    }

    public String options(String call) {
        return call + "/options";
    }

    public String params(String call) {
        return call + "/params";
    }

    public String parameter(String call, Parameter.Location in, String wireName) {
        return call + "/parameters/" + in.name().toLowerCase(Locale.ROOT) + ":" + LockText.token(wireName);
    }

    public String bodyArgument(String call) {
        return call + "/parameters/body";
    }
}
