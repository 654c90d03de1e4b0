package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP operation.
 *
 * @param operationId the document's {@code operationId}, or null where it has none
 * @param method the HTTP method in upper case
 * @param path the path template as written, without the server's own path
 * @param parameters path, query, header and cookie parameters that the caller gives, in document order, path-level ones merged in
 * @param constants those that the client sends by itself
 * @param bodies the request bodies the operation accepts, one for each media type, the preferred one first; empty for none
 * @param result what a successful call gives
 * @param otherResults other results that the caller can request, each read differently
 * @param servers the servers of this operation; where it names none, its path's, else the document's
 * @param security alternatives (OR); an empty list means no authentication
 * @param repetition whether sending it twice does no more than sending it once, by what is said of it
 * @param sentKey the header in which the client sends a key with each call, by which the server knows a repetition, or null for none
 * @param paging how its pages follow each other, or null when it isn't paged
 * @param streamSwitch what a request says to be answered with a stream, or null for nothing
 * @param tags the tags as written
 */
public record Operation(
        OperationId id,
        SpecLocation location,
        @Nullable String operationId,
        String method,
        String path,
        Doc doc,
        List<Parameter> parameters,
        List<Constant> constants,
        List<RequestBody> bodies,
        List<Response> responses,
        Result result,
        List<Result> otherResults,
        List<Server> servers,
        List<SecurityRequirement> security,
        boolean deprecated,
        Repetition repetition,
        @Nullable String sentKey,
        @Nullable Paging paging,
        @Nullable StreamSwitch streamSwitch,
        List<String> tags) {
    public Operation {
        parameters = List.copyOf(parameters);
        constants = List.copyOf(constants);
        bodies = List.copyOf(bodies);
        responses = List.copyOf(responses);
        otherResults = List.copyOf(otherResults);
        servers = List.copyOf(servers);
        security = List.copyOf(security);
        tags = List.copyOf(tags);
    }

    /** One for each of its results with each of its bodies, or with none: first those for the result that it usually has. */
    public List<Request> requests() {
        return results().stream()
                .flatMap(each -> bodies.isEmpty()
                        ? Stream.of(Request.of(this, null, each))
                        : bodies.stream().map(body -> Request.of(this, body, each)))
                .toList();
    }

    /** How many {@link #requests()} there are, without making them. */
    public int requestCount() {
        return (1 + otherResults.size()) * requestsPerResult();
    }

    /** What it can give, the usual result first. */
    public List<Result> results() {
        return Stream.concat(Stream.of(result), otherResults.stream()).toList();
    }

    /** One request for each of its results, that with the preferred body. */
    public List<Request> answers() {
        RequestBody body = bodies.isEmpty() ? null : bodies.get(0);
        return results().stream().map(each -> Request.of(this, body, each)).toList();
    }

    /** How many requests there are for each result. */
    public int requestsPerResult() {
        return Math.max(1, bodies.size());
    }

    /**
     * The path as it is sent: without a fragment, which HTTP doesn't have, without what parameters say again in the query, and with
     * empty constants filled in.
     */
    public String sentPath() {
        return SentPath.of(this);
    }

    /** The body in JSON, where there is no other one to choose. */
    public Optional<RequestBody.Json> onlyJsonBody() {
        return bodies.size() == 1 && bodies.get(0) instanceof RequestBody.Json body
                ? Optional.of(body)
                : Optional.empty();
    }

    /** This operation with other inputs, or the same ones in another order. */
    public Operation withInputs(List<Parameter> newParameters, List<RequestBody> newBodies) {
        return new Operation(
                id,
                location,
                operationId,
                method,
                path,
                doc,
                newParameters,
                constants,
                newBodies,
                responses,
                result,
                otherResults,
                servers,
                security,
                deprecated,
                repetition,
                sentKey,
                paging,
                streamSwitch,
                tags);
    }

    /**
     * This operation with others in the place of all that has types.
     *
     * @param newResults the usual one first
     */
    public Operation with(
            List<Parameter> newParameters,
            List<Constant> newConstants,
            List<RequestBody> newBodies,
            List<Response> newResponses,
            List<Result> newResults) {
        return new Operation(
                id,
                location,
                operationId,
                method,
                path,
                doc,
                newParameters,
                newConstants,
                newBodies,
                newResponses,
                newResults.get(0),
                newResults.subList(1, newResults.size()),
                servers,
                security,
                deprecated,
                repetition,
                sentKey,
                paging,
                streamSwitch,
                tags);
    }

    /** Whether any alternative has credentials. */
    public boolean needsCredentials() {
        return security.stream().anyMatch(alternative -> !alternative.schemes().isEmpty());
    }

    /** Whether sending it twice has the same effect as sending it once, for all callers. */
    public boolean idempotent() {
        return repetition == Repetition.SAFE
                || repetition == Repetition.BY_KEY
                        && parameters.stream().anyMatch(input -> input.isIdempotencyKey() && input.required());
    }

    public boolean isPaged() {
        return paging != null;
    }

    /** Whether the only answer that isn't an error says where to go on. */
    public boolean isRedirect() {
        return responses.stream().noneMatch(Response::isSuccess)
                && responses.stream().anyMatch(Response::isRedirect);
    }

    /** This operation with its pages, or without any, for the model pass that recognizes them. */
    public Operation withPaging(@Nullable Paging found) {
        return with(results(), security, sentKey, found, streamSwitch);
    }

    /**
     * This operation with other results, and with the part of a request that requests a stream, for the model pass that recognizes it.
     *
     * @param results the usual one first
     * @param streamSwitch what of a request asks for a stream, or null for nothing
     */
    public Operation withStreams(List<Result> results, @Nullable StreamSwitch streamSwitch) {
        return with(results, security, sentKey, paging, streamSwitch);
    }

    /** This operation with a key that the client sends, for the model pass that knows of it. */
    public Operation withSentKey(String header) {
        return with(results(), security, header, paging, streamSwitch);
    }

    /** This operation with other alternatives of credentials, for the model pass that knows of them. */
    public Operation withSecurity(List<SecurityRequirement> alternatives) {
        return with(results(), alternatives, sentKey, paging, streamSwitch);
    }

    private Operation with(
            List<Result> results,
            List<SecurityRequirement> alternatives,
            @Nullable String key,
            @Nullable Paging pages,
            @Nullable StreamSwitch streamSwitch) {
        return new Operation(
                id,
                location,
                operationId,
                method,
                path,
                doc,
                parameters,
                constants,
                bodies,
                responses,
                results.get(0),
                results.subList(1, results.size()),
                servers,
                alternatives,
                deprecated,
                repetition,
                key,
                pages,
                streamSwitch,
                tags);
    }

    /** The header that makes a call idempotent which carries it, for operations that aren't idempotent themselves. */
    public Optional<Parameter> idempotencyKey() {
        return idempotent()
                ? Optional.empty()
                : parameters.stream().filter(Parameter::isIdempotencyKey).findFirst();
    }

    /** What successful responses can be besides its {@linkplain #results results}, for callers that ask for it. */
    public List<String> otherMediaTypes() {
        return responses.stream()
                .filter(Response::isSuccess)
                .flatMap(response -> response.contents().stream())
                .map(Response.Content::mediaType)
                .filter(type ->
                        results().stream().noneMatch(each -> each.mediaTypes().contains(type)))
                .distinct()
                .toList();
    }

    /** Declared responses that are errors and have a JSON body. */
    public Stream<Response> errorResponses() {
        return responses.stream().filter(response -> !response.isSuccess());
    }

    /** Whether a server minds to get a request twice. */
    public enum Repetition {
        /** It doesn't: the document says so ({@code x-idempotent}), else the method (RFC 9110 section 9.2.2). */
        SAFE,
        /** It doesn't if a header has a key that the server knows repetitions by. */
        BY_KEY,
        /** The document says that it does. */
        UNSAFE
    }

    /** Schemes that are needed together (AND), with their scopes. An empty list is "anonymous is fine". */
    public record SecurityRequirement(List<SchemeUse> schemes) {
        public SecurityRequirement {
            schemes = List.copyOf(schemes);
        }
    }

    public record SchemeUse(String scheme, List<String> scopes) {
        public SchemeUse {
            scopes = List.copyOf(scopes);
        }
    }
}
