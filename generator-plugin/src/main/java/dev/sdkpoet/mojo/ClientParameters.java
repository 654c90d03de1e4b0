package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.AdditionParameter;
import dev.sdkpoet.settings.DocumentParameter;
import dev.sdkpoet.settings.ExtraTemplateParameter;
import dev.sdkpoet.settings.PagingParameter;
import dev.sdkpoet.settings.RenameParameter;
import dev.sdkpoet.settings.SelectParameter;
import dev.sdkpoet.settings.StreamingParameter;
import dev.sdkpoet.settings.TypeParameter;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that describe a client, for every goal that plans one; what Maven injects, and nothing else. */
abstract class ClientParameters extends GoalMojo {
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
     * The package of the client class. APIs, models and the runtime are in packages below it.
     *
     * <p>Default: none; it is required. Example: {@code <basePackage>com.acme.pets</basePackage>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.package")
    @Nullable
    String basePackage;

    /**
     * The simple name of the client class, which users start from.
     *
     * <p>Default: the last part of the package, {@code PetsClient} for {@code com.acme.pets}. Example:
     * {@code <clientName>PetStore</clientName>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.clientName")
    @Nullable
    String clientName;

    /**
     * The group that the client is published under. It appears in the documentation, and in the {@code pom.xml} of
     * {@code layout=project}.
     *
     * <p>Default: the project's; for {@code layout=project} the package without its last part. Example:
     * {@code <groupId>com.acme</groupId>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.groupId")
    @Nullable
    String groupId;

    /**
     * The artifact that the client is published as. It is also the product of its {@code User-Agent}.
     *
     * <p>Default: the project's; for {@code layout=project} the last part of the package and {@code -client}. Example:
     * {@code <artifactId>pets-client</artifactId>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.artifactId")
    @Nullable
    String artifactId;

    /**
     * The version that the client is published as. It is also the version in its {@code User-Agent}. Its property isn't
     * {@code sdkpoet.version}, which POMs use for the version of the plugin.
     *
     * <p>Default: the project's; for {@code layout=project} {@code 0.1.0}. Example: {@code <version>1.2.0</version>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.clientVersion")
    @Nullable
    String version;

    /**
     * The SPDX identifier of the client's license, for its documentation and {@code pom.xml}.
     *
     * <p>Default: none, and nothing is said about it. Example: {@code <license>Apache-2.0</license>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.license")
    @Nullable
    String license;

    /**
     * The name of the Java module. A {@code module-info.java} that exports every package is generated for it. Leave it out where
     * the sources are compiled together with others that have their own, or none.
     *
     * <p>Default: none; the package for {@code layout=project}. Example: {@code <moduleName>com.acme.pets</moduleName>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.moduleName")
    @Nullable
    String moduleName;

    /**
     * A directory with templates. A file in it replaces the built-in template of the same relative path; the goal
     * {@code export-templates} gives the built-in ones. To share templates between modules, put them into an artifact, and name it:
     * {@code groupId:artifactId:version[:classifier]} for all of a jar, or {@code groupId:artifactId:version!/folder} for a folder in it. Templates
     * are trusted: they decide what is written into the sources.
     *
     * <p>Default: none. Examples: {@code <templateDirectory>${project.basedir}/src/main/sdkpoet</templateDirectory>},
     * {@code <templateDirectory>com.acme:sdk-templates:1.0.0</templateDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.templates")
    @Nullable
    String templateDirectory;

    /**
     * Templates of your own, for files that sdkpoet doesn't generate by itself. {@code template} is a path in
     * {@code templateDirectory}; {@code per} is {@code client} (default), {@code api} or {@code model}; {@code output} is the path
     * that is written, itself a template over the same view; {@code root} says what it is relative to: {@code java}, {@code docs} or
     * {@code project} (default: {@code java} for {@code .java} files, else {@code project}). With {@code layout=sources} only those
     * of {@code java} are written.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <extraTemplates>
     *   <extraTemplate>
     *     <template>overview.txt.mustache</template>
     *     <per>api</per>
     *     <output>docs/{{className}}.txt</output>
     *     <root>docs</root>
     *   </extraTemplate>
     * </extraTemplates>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<ExtraTemplateParameter> extraTemplates;

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
     * What keeps files from being written: {@code error}, or {@code warning} to refuse everything that is even questionable in a
     * document.
     *
     * <p>Default: {@code error}. Example: {@code <failOn>warning</failOn>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.failOn", defaultValue = "error")
    String failOn = "error";

    /**
     * Whether to generate JUnit 5 tests, one class for each API, that call every operation with the document's examples, or with values made
     * from its schemas, and decode the answers. They need a server: the URL in {@code -Dsdkpoet.test.server}, or for one of several
     * documents in {@code -Dsdkpoet.test.server.NAME}. Without one they try {@code http://127.0.0.1:4010} and are skipped where nothing
     * listens there. The project needs {@code org.junit.jupiter:junit-jupiter} in scope test.
     *
     * <p>Default: {@code false}. Example: {@code <generateTests>true</generateTests>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.generateTests", defaultValue = "false")
    boolean generateTests;

    /**
     * Whether to generate fakes, one for each API: clients that are answered in memory, with the document's examples or with what a test
     * tells them. They are test sources, so the client's own jar doesn't carry them.
     *
     * <p>Default: {@code false}. Example: {@code <generateFakes>true</generateFakes>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.generateFakes", defaultValue = "false")
    boolean generateFakes;

    /**
     * Accessors by tag: {@code client.invites()}.
     *
     * <p>Default: the tag without the words at its start that the client or the document is called; {@code ChatV2Invite} is
     * {@code invite()} in the document {@code v2} of {@code TwilioChat}. For operations without a tag it is what their paths name first. Example:
     * {@code <resourceAccessors><ChatV2Invite>invites</ChatV2Invite></resourceAccessors>}
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    Map<String, String> resourceAccessors;

    /**
     * Names in Java of single things of a document, where those that sdkpoet makes don't fit your code or your house's rules. Each {@code rename}
     * names one thing by the document's words, and says what it becomes: {@code schema} ({@code Pet}, or {@code Pet.owner} for one that stands
     * in a property), {@code property} ({@code Pet.kind}; all objects that have it from there have it under the new name, too),
     * {@code operation} (an {@code operationId}, or {@code GET /pets}), {@code parameter} ({@code listPets.limit}, also a field of a form),
     * {@code enumConstant} ({@code Status.in-progress}), or {@code api} (a tag; {@code to} is the whole name of the interface, and
     * {@code resourceAccessors} names the method that leads to it). {@code *.kind} is each property, parameter or value of that name, and
     * {@code #/paths/~1pets/get/parameters/0} is what stands at that JSON pointer. {@code was} keeps earlier names of a property, parameter or
     * operation as deprecated methods. Without {@code document}, a rename is about each document that has the thing.
     *
     * <p>A rename that no thing is meant by, a name that isn't one in Java, and one that something else has are errors. Names go before those
     * of a lock; {@code sdkpoet:check -Dsdkpoet.fix} writes them into it.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <names>
     *   <rename>
     *     <schema>Pet</schema>
     *     <to>Animal</to>
     *   </rename>
     *   <rename>
     *     <parameter>listPets.limit</parameter>
     *     <to>max</to>
     *     <was>limit</was>
     *   </rename>
     * </names>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<RenameParameter> names;

    /**
     * Java types of your own in the place of those that sdkpoet would take, for a schema or for all schemas of a format: {@code Instant}, a type
     * of your house for money, an existing class for problems. {@code java} is the class with its package. {@code codec} is a class of
     * yours that extends the runtime's {@code ValueCodec} and has a public constructor without parameters, or a static method of one:
     * {@code com.acme.Codecs#money}. {@code java.time.Instant} and the types that sdkpoet takes for other formats, such as
     * {@code java.math.BigDecimal} for {@code double}, need none. No class is made for a schema that has one of yours. What a codec can't read
     * is kept as it came. Without {@code document}, it is for each document that has the schema or format.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <types>
     *   <type>
     *     <format>date-time</format>
     *     <java>java.time.Instant</java>
     *   </type>
     *   <type>
     *     <format>money</format>
     *     <java>com.acme.money.Money</java>
     *     <codec>com.acme.money.MoneyCodec</codec>
     *   </type>
     * </types>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<TypeParameter> types;

    /**
     * Whether what a document limits is annotated for {@code jakarta.validation}, for an application that validates beans and calls: lengths and
     * patterns of strings, bounds of numbers, sizes of arrays and maps, and what is required, also inside of lists and models. Models, options and
     * params get a getter ({@code getName()}) for each member with limits, and methods of APIs have the annotations on their parameters. The client
     * itself validates nothing: the server does. {@code docs/validation.md} has what has no annotation. The module needs
     * {@code jakarta.validation:jakarta.validation-api}.
     *
     * <p>Default: {@code false}. Example: {@code <beanValidation>true</beanValidation>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.beanValidation", defaultValue = "false")
    boolean beanValidation;

    /**
     * Annotations of your own on classes of models ({@code schema}), accessors of members ({@code property}) and interfaces of APIs ({@code api}),
     * for an audit, a mapper or a rule of ArchUnit that looks for them. {@code schema} is the name of a schema, {@code property} has it in front
     * ({@code Pet.kind}), {@code api} is a tag; {@code *} is all, {@code *.kind} all properties of a name, {@code Pet.*} all of a schema, and
     * {@code #/components/schemas/Pet/properties/home} what stands at a JSON pointer. {@code java} is the annotation as Java has it, all classes
     * with their packages; a text that isn't one annotation is an error before anything is written.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <annotations>
     *   <annotation>
     *     <schema>*</schema>
     *     <java>@com.acme.Audited("pets")</java>
     *   </annotation>
     * </annotations>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<AdditionParameter> annotations;

    /**
     * Interfaces of your own that classes of models ({@code schema}) implement and interfaces of APIs ({@code api}) extend, so that your code can
     * use several in one way. What they declare has to be there under that name, or have a default; the compiler says so if it isn't. {@code *} is
     * all. {@code java} is the name of the interface with its package.
     *
     * <p>Default: none. Example:
     *
     * <pre>{@code
     * <interfaces>
     *   <interface>
     *     <schema>Pet</schema>
     *     <java>com.acme.Named</java>
     *   </interface>
     * </interfaces>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    List<AdditionParameter> interfaces;

    /**
     * What the names of models begin with, for code that has classes of the same names already. Nested classes don't get it, nor do classes
     * that {@code names} names, nor, with a lock, those that the lock has.
     *
     * <p>Default: nothing. Example: {@code <modelPrefix>Api</modelPrefix>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.modelPrefix")
    @Nullable
    String modelPrefix;

    /**
     * What the names of models end with; otherwise as {@code modelPrefix}.
     *
     * <p>Default: nothing. Example: {@code <modelSuffix>Dto</modelSuffix>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.modelSuffix")
    @Nullable
    String modelSuffix;

    /**
     * The package of API interfaces and of what their methods take, where code imports it from a certain place, or from elsewhere after a move.
     * With several documents, each has a package below it.
     *
     * <p>Default: {@code api} below {@code basePackage}, or below the package of each document. Example:
     * {@code <apiPackage>com.acme.pets.rest</apiPackage>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.apiPackage")
    @Nullable
    String apiPackage;

    /**
     * The package of models; otherwise as {@code apiPackage}. It can't be that of APIs, nor the client's own.
     *
     * <p>Default: {@code model} below {@code basePackage}, or below the package of each document. Example:
     * {@code <modelPackage>com.acme.pets.dto</modelPackage>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.modelPackage")
    @Nullable
    String modelPackage;

    /**
     * The text of a comment at the top of each generated Java file, for rules that want a license there. Write it without the signs of a comment.
     *
     * <p>Default: none. Example: {@code <licenseHeader>Copyright 2026 Acme. All rights reserved.</licenseHeader>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.licenseHeader")
    @Nullable
    String licenseHeader;

    /**
     * A file with the text of {@code licenseHeader}, in UTF-8, where it is too long for a POM or shared by many; only one of the two may be set.
     *
     * <p>Default: none. Example: {@code <licenseHeaderFile>${project.basedir}/license-header.txt</licenseHeaderFile>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.licenseHeaderFile")
    @Nullable
    File licenseHeaderFile;

    /**
     * Whether methods carry the tag that their {@code operationId} begins with: {@code client.repos().reposGet()}, and not
     * {@code client.repos().get()}, for {@code repos/get} of the tag {@code repos}.
     *
     * <p>Default: {@code false}. Example: {@code <wholeMethodNames>true</wholeMethodNames>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.wholeMethodNames", defaultValue = "false")
    boolean wholeMethodNames;

    /**
     * Whether all operations without a tag are in one API, {@code client.defaultApi()}. Otherwise there is an API for each first thing that
     * their paths name: {@code client.subscriptions()} for {@code /v1/subscriptions/{id}}, where versions, {@code api} and {@code rest}
     * don't count. A lock keeps what it has.
     *
     * <p>Default: {@code false}. Example: {@code <untaggedTogether>true</untaggedTogether>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.untaggedTogether", defaultValue = "false")
    boolean untaggedTogether;

    /**
     * The lock of names, if it is there: what callers of the client use is called as it says, stays in its order, and needs no more
     * arguments, whatever the document adds. {@code sdkpoet:check -Dsdkpoet.fix} starts it and adds what is new; commit it. Each client of a
     * module needs a lock of its own.
     *
     * <p>Default: {@code ${project.basedir}/sdkpoet.lock}. Example: {@code <lockFile>${project.basedir}/pets.lock</lockFile>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.lockFile", defaultValue = "${basedir}/sdkpoet.lock")
    @Nullable
    File lockFile;

    /**
     * Whether enums, unions and objects without a name of their own that are equal are one type where their places end in the same words: three
     * properties {@code status} with the same values have the type {@code Status}. Otherwise each has a type of its own, as
     * {@code InvoiceStatus}. With a lock, types that callers know stay apart or together as they are.
     *
     * <p>Default: {@code true}. Example: {@code <sharedTypes>false</sharedTypes>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.sharedTypes", defaultValue = "true")
    boolean sharedTypes;

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
     * Whether an inline type whose name would be longer than 60 characters becomes a nested class of the type that it stands in, as
     * {@code Order.PackingSlipOptions}; where it stands in an operation, its name leaves out words. Otherwise each has a class in a file
     * of its own, named by the whole way to it; of what is longer than 120 characters, the end is a hash. A lock keeps the names that it has.
     *
     * <p>Default: {@code true}. Example: {@code <nestedTypes>false</nestedTypes>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.nestedTypes", defaultValue = "true")
    boolean nestedTypes;

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

    /**
     * The environment variables that {@code fromEnvironment()} reads, by security scheme, where they should have other names than those made
     * of the client and the scheme ({@code PETS_API_KEY}). User name and password, client id and client secret have a comma between them.
     *
     * <p>Default: none. Example: {@code <credentialVariables><apiKey>ACME_KEY</apiKey></credentialVariables>}
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    Map<String, String> credentialVariables;

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
     * Where the client has its runtime from: {@code embedded} copies the classes that it needs into a package of its own, and
     * {@code library} has it depend on {@code dev.sdkpoet:sdkpoet-runtime}, in the version of this plugin or a later one with the same
     * first number, so that all clients of an application share one {@code ApiException}, one {@code Interceptor} and one transport.
     *
     * <p>Default: {@code embedded}. Example: {@code <runtime>library</runtime>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.runtime", defaultValue = "embedded")
    String runtime = "embedded";

    /**
     * Which versions of Jackson can read and write the models: {@code 2}, {@code 3}, or both. The client gets a module for each, such as
     * {@code com.acme.pets.jackson.Jackson2Module}, which Jackson and Spring Boot find by themselves. Models can then be bodies of Spring's
     * controllers, and fields of classes that Jackson writes. The project needs {@code com.fasterxml.jackson.core:jackson-databind} or
     * {@code tools.jackson.core:jackson-databind} as an optional dependency.
     *
     * <p>Default: none. Example: {@code <jackson>2,3</jackson>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.jackson")
    @Nullable
    String jackson;

    /**
     * Whether the client carries the parts of the runtime, too, that it doesn't need itself: for code of your own that uses them.
     *
     * <p>Default: {@code false}. Example: {@code <wholeRuntime>true</wholeRuntime>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.wholeRuntime", defaultValue = "false")
    boolean wholeRuntime;

    /**
     * Whether the README of a client lists everything, however long that makes it. Otherwise it has at most 1,000 lines, and
     * {@code docs/README.md} lists what there are more than 100 of: operations, APIs, models, servers and webhooks.
     *
     * <p>Default: {@code false}. Example: {@code <wholeReadme>true</wholeReadme>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.wholeReadme", defaultValue = "false")
    boolean wholeReadme;

    /**
     * Whether to skip this goal.
     *
     * <p>Default: {@code false}. Example: {@code -Dsdkpoet.skip}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.skip", defaultValue = "false")
    boolean skip;

    /** The project, or Maven's stand-in where there is none. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @Nullable
    MavenProject project;

    /** The build. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @Nullable
    MavenSession session;
}
