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
     * The OpenAPI document: OpenAPI 3.0 or 3.1, or Swagger 2.0; YAML or JSON. It is a file; a directory, whose documents make one client; a
     * file in an artifact, {@code groupId:artifactId:version[:classifier]!/openapi.yaml}, which Maven finds as it finds dependencies, or an
     * artifact that is the document, {@code groupId:artifactId:version@yaml}; or a URL, together with {@code sha256}. Each document of a
     * directory is called what its file is, as if {@code documents} named it so; the only one has no name. Files that documents refer to, and
     * directories in the directory, are passed over. For other names, and documents from several places, use {@code documents} instead; only
     * one of the two may be set.
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
     * The SHA-256 digest of the document that {@code input} names by a URL, as {@code sha256sum} prints it. A URL needs it, so that every build
     * has the document that somebody has looked at; with another one the build fails, and names the digest that it found. In
     * {@code documents}, each {@code <document>} has its own. Change it when you want the document as it is now.
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
     * Overlays (OpenAPI Overlay Specification 1.0) that change the document before it is read, in this order: to correct a document that comes
     * from somebody else, without a copy of it. Each action's {@code target} is a JSONPath (RFC 9535); one that leads to nothing is an error.
     * For a client of several documents, each {@code <document>} has {@code <overlays>} of its own. An overlay is a file, or a file in an
     * artifact, {@code groupId:artifactId:version[:classifier]!/corrections.overlay.yaml}.
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
     * The directory that {@code $ref}s from one file to another may not leave. References to other hosts are never followed.
     *
     * <p>Default: the directory of each document. Example: {@code <refRoot>${project.basedir}/src/main/openapi</refRoot>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.refRoot")
    @Nullable
    File refRoot;

    /**
     * Which operations the client has, for a document with more than its users need: the client, its documentation, tests and fakes, and the
     * time that the build takes, get smaller. An operation is in the client if it fits any {@code include}, or there is none, and fits no
     * {@code exclude}. It fits what has {@code tags}, {@code paths}, {@code operations}, {@code methods}, {@code deprecated} and
     * {@code internal} if it fits each that is set; of several values, separated by commas, one has to fit. In {@code paths}, {@code *} stands
     * for any part of a segment and {@code **} for any segments, so that {@code /pets/**} has {@code /pets}, too. {@code operations} are
     * {@code operationId}s, in which {@code *} stands for anything, or methods and paths ({@code GET /pets/*}). {@code internal} is about
     * operations and paths with {@code x-internal: true}. {@code document} says which document's operations are meant, where there are several;
     * a document that no {@code include} is about stays whole. Webhooks are selected as operations without a path are.
     *
     * <p>Schemas and security schemes that no operation of the client needs are left out as well, and what is left out needn't be right.
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
     * How the pages of lists follow each other, for lists where that isn't recognized or should be another way. What is recognized is in
     * the build's log. {@code operation} is an {@code operationId}, or method and path ({@code GET /pets}); {@code document} says which
     * document's, where several have such an operation. {@code style} is {@code next_url} (a link in the body), {@code token},
     * {@code last_item} (a query parameter names the last item), {@code page} (a number that grows by one), {@code offset},
     * {@code link_header}, or {@code none} for no pages at all. {@code items} is a JSON pointer to the array of items, where that isn't clear;
     * {@code next} one to the link or token, or from an item to what names it; {@code parameter} is the query parameter that takes the token,
     * name, page number or offset, the field of a form that takes the token, or, beginning with a slash, where a token goes in the JSON body of the
     * next request; items of arrays are {@code /links/0/href} or {@code /links/rel=next/href}; {@code more} is a
     * JSON pointer to what is false on the last page.
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
     * Which operations answer with a stream if they are asked to, where the document doesn't say so, or not how to ask. Each gets a further
     * method, {@code createCompletionAsEventStream}. {@code operation} is an {@code operationId}, or method and path ({@code POST /chat});
     * {@code document} says which document's, where several have such an operation. {@code mediaType} is {@code text/event-stream}, or a type
     * of JSON lines such as {@code application/x-ndjson}. {@code schema} is the name of the schema of an event's data or of a line, where the
     * document doesn't say it. {@code member} is what of the request is true to ask for a stream: a member of the JSON body, also as a JSON
     * pointer, a field of the form or a query parameter. The further method sends it, and the usual one never does. Without a setting
     * {@code stream} is recognized, and the usual method sends what its caller says.
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
     * The header by which the server knows a repeated POST, where the document doesn't declare it. The client sends a fresh key in it with each
     * POST, the same one in all its attempts, and so repeats it after a failure as it does other calls. A caller may give a key with
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
