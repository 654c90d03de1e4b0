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
     * Your own Java types instead of sdkpoet's, for a schema or for all schemas of a format: {@code Instant}, your own type for money, an
     * existing class for problems. {@code java} is the class with its package. {@code codec} is your own class that extends the runtime's
     * {@code ValueCodec} and has a public constructor without parameters, or a static method that returns a codec:
     * {@code com.acme.Codecs#money}. {@code java.time.Instant} and the types that sdkpoet uses for other formats, such as
     * {@code java.math.BigDecimal} for {@code double}, need no codec. No class is generated for a schema with its own type. JSON that a
     * codec can't read is kept as received. Without {@code document}, the type applies to each document that has the schema or format.
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
     * Whether to annotate a document's limits for {@code jakarta.validation}, for an application that validates beans and calls: lengths
     * and patterns of strings, bounds of numbers, sizes of arrays and maps, and required values, also inside lists and models. Models,
     * options and params get a getter ({@code getName()}) for each member with limits, and API methods have the annotations on their
     * parameters. The client itself validates nothing: the server does. {@code docs/validation.md} lists limits without an annotation.
     * The module needs {@code jakarta.validation:jakarta.validation-api}.
     *
     * <p>Default: {@code false}. Example: {@code <beanValidation>true</beanValidation>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.beanValidation", defaultValue = "false")
    boolean beanValidation;

    /**
     * Your own annotations on model classes ({@code schema}), accessors of members ({@code property}) and API interfaces ({@code api}),
     * for an audit, a mapper or an ArchUnit rule. {@code schema} is the name of a schema, {@code property} a schema and its property
     * ({@code Pet.kind}), {@code api} a tag; {@code *} matches all, {@code *.kind} all properties of a name, {@code Pet.*} all of a
     * schema, and {@code #/components/schemas/Pet/properties/home} is a JSON pointer. {@code java} is the annotation in Java, with each
     * class's package; anything but one annotation is an error before anything is written.
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
     * Your own interfaces that model classes ({@code schema}) implement and API interfaces ({@code api}) extend, so that your code can
     * use several in the same way. Each method must exist in them under that name, or have a default; otherwise the compiler fails.
     * {@code *} matches all. {@code java} is the name of the interface with its package.
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
     * The text of a comment at the top of each generated Java file, such as a license. Write it without comment markers.
     *
     * <p>Default: none. Example: {@code <licenseHeader>Copyright 2026 Acme. All rights reserved.</licenseHeader>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.licenseHeader")
    @Nullable
    String licenseHeader;

    /**
     * A UTF-8 file with the text of {@code licenseHeader}, if it is too long for a POM or is shared; set only one of the two.
     *
     * <p>Default: none. Example: {@code <licenseHeaderFile>${project.basedir}/license-header.txt</licenseHeaderFile>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.licenseHeaderFile")
    @Nullable
    File licenseHeaderFile;

    /**
     * The name of the Java module. A {@code module-info.java} that exports every package is generated for it. Leave it out if the sources
     * are compiled together with others that have their own, or none.
     *
     * <p>Default: none; the package for {@code layout=project}. Example: {@code <moduleName>com.acme.pets</moduleName>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.moduleName")
    @Nullable
    String moduleName;

    /**
     * Where the client's runtime comes from: {@code embedded} copies the classes that it needs into the client, and {@code library} makes
     * it depend on {@code dev.sdkpoet:sdkpoet-runtime}, in this plugin's version or a later one with the same major version, so that all
     * clients of an application share one {@code ApiException}, one {@code Interceptor} and one transport.
     *
     * <p>Default: {@code embedded}. Example: {@code <runtime>library</runtime>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.runtime", defaultValue = "embedded")
    String runtime = "embedded";

    /**
     * Whether the client also includes the parts of the runtime that it doesn't need itself, for your own code.
     *
     * <p>Default: {@code false}. Example: {@code <wholeRuntime>true</wholeRuntime>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.wholeRuntime", defaultValue = "false")
    boolean wholeRuntime;

    /**
     * Which versions of Jackson can read and write the models: {@code 2}, {@code 3}, or both. The client gets a module for each, such as
     * {@code com.acme.pets.jackson.Jackson2Module}, which Jackson and Spring Boot find automatically. Models can then be bodies of
     * Spring's controllers, and fields of classes that Jackson writes. The project needs
     * {@code com.fasterxml.jackson.core:jackson-databind} or {@code tools.jackson.core:jackson-databind} as an optional dependency.
     *
     * <p>Default: none. Example: {@code <jackson>2,3</jackson>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.jackson")
    @Nullable
    String jackson;

    /**
     * The environment variables that {@code fromEnvironment()} reads, by security scheme, instead of those named after the client and the
     * scheme ({@code PETS_API_KEY}). Separate user name and password, or client ID and client secret, by a comma.
     *
     * <p>Default: none. Example: {@code <credentialVariables><apiKey>ACME_KEY</apiKey></credentialVariables>}
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    Map<String, String> credentialVariables;

    /**
     * Whether to generate JUnit 5 tests, one class for each API, that call every operation with the document's examples, or with values
     * generated from its schemas, and decode the answers. They need a server: the URL in {@code -Dsdkpoet.test.server}, or in
     * {@code -Dsdkpoet.test.server.NAME} for each of several documents. Without one they try {@code http://127.0.0.1:4010}, and are
     * skipped if nothing listens there. The project needs {@code org.junit.jupiter:junit-jupiter} in test scope.
     *
     * <p>Default: {@code false}. Example: {@code <generateTests>true</generateTests>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.generateTests", defaultValue = "false")
    boolean generateTests;

    /**
     * Whether to generate fakes, one for each API: clients with answers in memory, which are the document's examples or set by a test.
     * They are test sources, so the client's jar doesn't include them.
     *
     * <p>Default: {@code false}. Example: {@code <generateFakes>true</generateFakes>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.generateFakes", defaultValue = "false")
    boolean generateFakes;
}
