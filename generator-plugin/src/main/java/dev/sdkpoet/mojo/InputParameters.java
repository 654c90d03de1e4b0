package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.DocumentParameter;
import dev.sdkpoet.settings.PagingParameter;
import dev.sdkpoet.settings.SelectParameter;
import dev.sdkpoet.settings.StreamingParameter;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that say which documents a client is made of, and what they don't say themselves. */
abstract class InputParameters extends GoalMojo {
    /**
     * The OpenAPI document: OpenAPI 3.0 or 3.1, or Swagger 2.0; YAML or JSON. It is a file; a directory, whose documents form one client;
     * a file in an artifact, {@code groupId:artifactId:version[:classifier]!/openapi.yaml}, which Maven resolves like a dependency, or an
     * artifact that is the document, {@code groupId:artifactId:version@yaml}; or a URL, together with {@code sha256}. Each document of a
     * directory is named after its file, as if by {@code documents}; a single one has no name. Files that documents refer to, and
     * subdirectories, are skipped. For other names, and documents from several places, use {@code documents} instead; set only one of the
     * two.
     *
     * <p>Default: none. Examples: {@code <input>${project.basedir}/src/main/openapi/pets.yaml</input>},
     * {@code <input>com.acme:pets-api:1.2.0!/openapi.yaml</input>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.input")
    @Nullable
    String input;

    /**
     * The SHA-256 digest of the document that {@code input} names by a URL, as {@code sha256sum} prints it. A URL needs it, so that every
     * build uses the document that you reviewed; if the document differs, the build fails and names its digest. In {@code documents},
     * each {@code <document>} has its own. To use the current document, change the digest.
     *
     * <p>Default: none. Example: {@code <sha256>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</sha256>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.sha256")
    @Nullable
    String sha256;

    /**
     * The OpenAPI documents of a client that has several. Each has a name, which becomes an accessor of the client and a part of
     * the package: {@code client.v1()}, {@code com.acme.pets.v1.api}. All share one runtime. {@code file} is a file, a file in an artifact, or a
     * URL with a {@code sha256}, as for {@code input}.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <documents>
     *   <document>
     *     <name>v1</name>
     *     <file>${project.basedir}/src/main/openapi/pets_v1.yaml</file>
     *   </document>
     *   <document>
     *     <name>v2</name>
     *     <file>${project.basedir}/src/main/openapi/pets_v2.yaml</file>
     *   </document>
     * </documents>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<DocumentParameter> documents;

    /**
     * Overlays (OpenAPI Overlay Specification 1.0) that change the document before it is read, in this order: use them to correct a
     * document that isn't yours, without a copy. Each action's {@code target} is a JSONPath (RFC 9535); one that matches nothing is an
     * error. For a client of several documents, each {@code <document>} has its own {@code <overlays>}. An overlay is a file, or a file
     * in an artifact, {@code groupId:artifactId:version[:classifier]!/corrections.overlay.yaml}.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <overlays>
     *   <overlay>${project.basedir}/src/main/openapi/corrections.overlay.yaml</overlay>
     * </overlays>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.overlays")
    @Nullable
    List<String> overlays;

    /**
     * The directory that {@code $ref}s from one file to another can't leave. References to other hosts are never followed.
     *
     * <p>Default: the directory of each document. Example: {@code <refRoot>${project.basedir}/src/main/openapi</refRoot>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.refRoot")
    @Nullable
    File refRoot;

    /**
     * Which operations the client has, if its users need only part of a document: the client, its documentation, tests and fakes get
     * smaller, and the build gets faster. The client has each operation that matches any {@code include}, or all if there is none, except
     * those that match an {@code exclude}. An operation must match each of {@code tags}, {@code paths}, {@code operations},
     * {@code methods}, {@code deprecated} and {@code internal} that is set; of several values, separated by commas, it must match one. In
     * {@code paths}, {@code *} stands for any part of a segment and {@code **} for any segments, so {@code /pets/**} includes
     * {@code /pets}. {@code operations} are {@code operationId}s, in which {@code *} stands for anything, or methods and paths
     * ({@code GET /pets/*}). {@code internal} selects operations and paths with {@code x-internal: true}. {@code document} limits it to
     * one of several documents; a document that no {@code include} covers stays whole. Webhooks are selected like operations without a
     * path.
     *
     * <p>Schemas and security schemes that no operation of the client needs are also left out, and mistakes in what is left out don't
     * matter.
     *
     * <p>Default: all operations, and all schemas with a name. Example:
     *
     * <pre>{@code
     * <select>
     *   <include>
     *     <tags>pets,owners</tags>
     *   </include>
     *   <include>
     *     <paths>/visits/**</paths>
     *     <methods>GET</methods>
     *   </include>
     *   <exclude>
     *     <deprecated>true</deprecated>
     *   </exclude>
     * </select>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    SelectParameter select;

    /**
     * Rules of OpenAPI Generator's normalizer, which change the documents before sdkpoet reads them: {@code NAME=VALUE} each, with the same
     * names and meanings. A rule that isn't set is off. Add {@code dev.sdkpoet:sdkpoet-openapi-generator} to the plugin's dependencies.
     * {@code docs/openapi-generator.md} lists the rules.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <openapiNormalizer>
     *   <rule>FILTER=tag:pets|owners</rule>
     * </openapiNormalizer>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.openapiNormalizer")
    @Nullable
    List<String> openapiNormalizer;

    /**
     * How lists page, if sdkpoet doesn't recognize it or is wrong; the build's log lists what it recognizes. {@code operation} is an
     * {@code operationId}, or method and path ({@code GET /pets}); {@code document} says in which document, if several have such an
     * operation. {@code style} is {@code next_url} (a link in the body), {@code token}, {@code last_item} (a query parameter names the
     * last item), {@code page} (a number that grows by one), {@code offset}, {@code link_header}, or {@code none} for no pages at all.
     * {@code items} is a JSON pointer to the array of items, if that isn't clear; {@code next} points to the link or token, or from an
     * item to its ID; {@code parameter} is the query parameter for the token, ID, page number or offset, the form field for the token,
     * or, beginning with a slash, the token's place in the JSON body of the next request; array items are {@code /links/0/href} or
     * {@code /links/rel=next/href}; {@code more} is a JSON pointer to a value that is false on the last page.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <paging>
     *   <list>
     *     <operation>listOrders</operation>
     *     <style>token</style>
     *     <items>/rows</items>
     *     <next>/lastKey</next>
     *     <parameter>startKey</parameter>
     *   </list>
     * </paging>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<PagingParameter> paging;

    /**
     * Which operations can answer with a stream, if the document doesn't say so, or not how to request it. Each gets one more method,
     * {@code createCompletionAsEventStream}. {@code operation} is an {@code operationId}, or method and path ({@code POST /chat});
     * {@code document} says in which document, if several have such an operation. {@code mediaType} is {@code text/event-stream}, or a
     * type of JSON lines such as {@code application/x-ndjson}. {@code schema} names the schema of an event's data or of a line, if the
     * document doesn't. {@code member} requests a stream by being true: a member of the JSON body, or a JSON pointer to it, a form field
     * or a query parameter. The new method sends it, and the usual one never does. Without this setting, sdkpoet recognizes
     * {@code stream}, and the usual method sends what its caller sets.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <streaming>
     *   <stream>
     *     <operation>createCompletion</operation>
     *     <schema>CompletionChunk</schema>
     *     <member>stream</member>
     *   </stream>
     * </streaming>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<StreamingParameter> streaming;

    /**
     * The header by which the server recognizes a repeated POST, if the document doesn't declare it. The client sends a fresh key with
     * each POST, and the same key in all its attempts, so it retries a POST like other calls. Callers can set their own key with
     * {@code withHeader}.
     *
     * <p>Default: none, and a POST is repeated only if it can't have arrived. Example:
     * {@code <idempotencyHeader>Idempotency-Key</idempotencyHeader>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.idempotencyHeader")
    @Nullable
    String idempotencyHeader;

    /**
     * How to authenticate with servers whose document declares no security scheme: {@code bearer}, {@code basic}, or the place and name of an
     * API key, such as {@code header:X-Api-Key}, {@code query:key} or {@code cookie:session}. All operations of such documents then need it.
     *
     * <p>Default: none. Example: {@code <securityScheme>bearer</securityScheme>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.securityScheme")
    @Nullable
    String securityScheme;
}
