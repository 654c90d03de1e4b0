package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.AdditionParameter;
import dev.sdkpoet.settings.TypeParameter;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that say what the Java of a client has. */
abstract class CodeParameters extends NamingParameters {
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
     * Whether the client carries the parts of the runtime, too, that it doesn't need itself: for code of your own that uses them.
     *
     * <p>Default: {@code false}. Example: {@code <wholeRuntime>true</wholeRuntime>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.wholeRuntime", defaultValue = "false")
    boolean wholeRuntime;

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
}
