package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.SecurityRequirement;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.node.InlineNames;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads operations. */
public final class OperationReader {
    private static final Set<String> SAFE_TO_REPEAT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");
    private static final Set<String> WITHOUT_USUAL_BODY = Set.of("GET", "HEAD", "DELETE");

    /** Each further answer has a method for each body: these many, or one answer, however many a document has of both. */
    private static final int MOST_FURTHER_METHODS = 100;

    private final SchemaContext context;
    private final ParameterListReader parameters;
    private final RequestReader requests;
    private final ResponseReader responses;
    private final ResultReader results;
    private final ServerReader servers;
    private final SecurityReader security;
    private final CallbackReader callbacks;
    private final Inherited inherited;

    /** What operations have from their document. */
    public record Inherited(List<Server> servers, List<SecurityRequirement> security, Map<String, Integer> schemes) {}

    public OperationReader(SchemaReader schemas, SchemaContext context, Inherited inherited) {
        ReadContext reading = context.reading();
        MediaReader media = new MediaReader(reading, context.fields());
        StyleReader styles = new StyleReader(reading, context.fields());
        Swagger2 swagger2 = new Swagger2(reading, context.fields());
        ParameterReader single = new ParameterReader(schemas, context, styles, media);
        BodyReader bodies = new BodyReader(schemas, context, new FieldReader(schemas, context, styles));
        this.context = context;
        this.inherited = inherited;
        this.parameters = new ParameterListReader(context, single);
        this.requests = new RequestReader(context, bodies, single, media, swagger2);
        this.responses = new ResponseReader(schemas, context, media, swagger2);
        this.results = new ResultReader(context);
        this.servers = new ServerReader(reading, context.fields());
        this.security = new SecurityReader(reading, context.fields());
        this.callbacks = new CallbackReader(context, requests, responses);
    }

    public CallbackReader callbacks() {
        return callbacks;
    }

    public Operation read(SpecNode operation, OperationPlace place) {
        String operationId = context.fields().text(operation, "operationId");
        NameHint hint =
                InlineNames.operation(operationId, place.method(), place.named().text());
        String method = place.method().toUpperCase(Locale.ROOT);
        EarlierClient.Calls given = context.reading().options().earlier().calls(place.id());
        ParameterListReader.Inputs declaredInputs = parameters.read(operation, place, hint, given);
        List<RequestBody> declaredBodies = requests.read(place.pathItem(), operation, hint, given);
        ParameterListReader.Inputs inputs =
                parameters.withContentType(declaredInputs, place.path(), declaredBodies, given);
        List<RequestBody> bodies = inputs.contentType() == null ? declaredBodies : withTypeInHeader(declaredBodies);
        if (!bodies.isEmpty() && WITHOUT_USUAL_BODY.contains(method)) {
            context.note(operation, method + " with a body: some servers and proxies drop it.");
        }
        List<Response> declared = responses.read(operation, hint);
        if (declared.isEmpty()) {
            context.warn(operation, "no response is declared; the response's body is ignored. Declare `responses`.");
        }
        callbacks.ofOperation(operation, place.id(), hint);
        List<Result> read = results.read(operation, method, hint, declared, given::hasResult);
        return new Operation(
                place.id(),
                operation.location(),
                operationId == null || operationId.isBlank() ? null : operationId,
                method,
                place.path().text(),
                context.docs().prose(operation),
                inputs.given(),
                inputs.constants(),
                bodies,
                declared,
                read.get(0),
                further(operation, read, bodies.size()),
                servers(operation, place.pathItem()),
                security(operation),
                context.fields().flag(operation, "deprecated"),
                repetition(operation, method),
                null,
                null,
                null,
                context.fields().texts(operation, "tags"));
    }

    /** Those in a range don't say any more how the caller says their type. */
    private static List<RequestBody> withTypeInHeader(List<RequestBody> bodies) {
        return bodies.stream()
                .map(body -> body instanceof RequestBody.Whole whole && body.takesContentType()
                        ? whole.with(whole.declaration().withTypeInHeader())
                        : body)
                .toList();
    }

    private List<Result> further(SpecNode operation, List<Result> read, int bodies) {
        List<Result> all = read.subList(1, read.size());
        int most = Math.max(1, MOST_FURTHER_METHODS / Math.max(1, bodies));
        if (all.size() <= most) {
            return all;
        }
        context.note(
                operation,
                "it answers with " + read.size() + " kinds of media types; only the first " + (most + 1)
                        + " have methods. Ask for others with withHeader(\"Accept\", ...).");
        return all.subList(0, most);
    }

    private List<Server> servers(SpecNode operation, SpecNode pathItem) {
        List<Server> own = servers.of(operation);
        List<Server> ofPath = own.isEmpty() ? servers.of(pathItem) : own;
        return ofPath.isEmpty() ? inherited.servers() : ofPath;
    }

    private List<SecurityRequirement> security(SpecNode operation) {
        @Nullable SpecNode own = operation.get("security");
        if (own == null || !own.isArray()) {
            return inherited.schemes().isEmpty() ? List.of() : inherited.security();
        }
        // a user may add a scheme to a document that has none, which isn't for operations that say they need nothing
        return own.size() == 0 && inherited.schemes().isEmpty()
                ? List.of(new SecurityRequirement(List.of()))
                : security.requirements(operation, inherited.schemes());
    }

    /** The document's own word, else what the method says. */
    private Operation.Repetition repetition(SpecNode operation, String method) {
        if (context.fields().flag(operation, "x-idempotent", SAFE_TO_REPEAT.contains(method))) {
            return Operation.Repetition.SAFE;
        }
        boolean isOpen = context.fields().flag(operation, "x-idempotent", true);
        return isOpen ? Operation.Repetition.BY_KEY : Operation.Repetition.UNSAFE;
    }
}
