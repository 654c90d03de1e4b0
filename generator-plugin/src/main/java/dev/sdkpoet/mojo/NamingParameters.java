package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.RenameParameter;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that say what is called what in Java, and which types are one. */
abstract class NamingParameters extends InputParameters {
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
     * The package of API interfaces and of the types that their methods take, if code needs it in a certain place. With several
     * documents, each has a package below it.
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
     * The package of models; otherwise like {@code apiPackage}. It can't be the package of APIs or of the client.
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
     * A prefix for the names of models, if your code already has classes of the same names. It isn't added to nested classes, to classes
     * in {@code names}, or to those in the lock.
     *
     * <p>Default: nothing. Example: {@code <modelPrefix>Api</modelPrefix>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.modelPrefix")
    @Nullable
    String modelPrefix;

    /**
     * A suffix for the names of models; otherwise like {@code modelPrefix}.
     *
     * <p>Default: nothing. Example: {@code <modelSuffix>Dto</modelSuffix>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.modelSuffix")
    @Nullable
    String modelSuffix;

    /**
     * The names of API accessors, by tag: {@code client.invites()}.
     *
     * <p>Default: the tag without leading words from the name of the client or the document; {@code ChatV2Invite} is {@code invite()} in
     * the document {@code v2} of {@code TwilioChat}. For operations without a tag, the first thing that their paths name. Example:
     * {@code <resourceAccessors><ChatV2Invite>invites</ChatV2Invite></resourceAccessors>}
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    Map<String, String> resourceAccessors;

    /**
     * Java names for single elements of a document, if sdkpoet's don't fit your code or your rules. Each {@code rename} selects one
     * element by its name in the document, and sets its name in Java: {@code schema} ({@code Pet}, or {@code Pet.owner} for an inline
     * one), {@code property} ({@code Pet.kind}; objects that inherit it also get the new name), {@code operation} (an
     * {@code operationId}, or {@code GET /pets}), {@code parameter} ({@code listPets.limit}, also a form field), {@code enumConstant}
     * ({@code Status.in-progress}), or {@code api} (a tag; {@code to} is the whole name of the interface, and {@code resourceAccessors}
     * names the method that returns it). {@code *.kind} matches each property, parameter or value of that name, and
     * {@code #/paths/~1pets/get/parameters/0} is a JSON pointer. {@code was} keeps old names of a property, parameter or operation as
     * deprecated methods. Without {@code document}, a rename applies to each document that has the element.
     *
     * <p>A rename that matches nothing is an error, and so is a name that Java doesn't allow or that something else has. Renames override
     * a lock; {@code sdkpoet:check -Dsdkpoet.fix} writes them into it.
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
     * Whether method names keep the tag that their {@code operationId} begins with: {@code client.repos().reposGet()} instead of
     * {@code client.repos().get()} for {@code repos/get} with the tag {@code repos}.
     *
     * <p>Default: {@code false}. Example: {@code <wholeMethodNames>true</wholeMethodNames>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.wholeMethodNames", defaultValue = "false")
    boolean wholeMethodNames;

    /**
     * Whether all operations without a tag are in one API, {@code client.defaultApi()}. Otherwise the first thing that a path names gets
     * an API: {@code client.subscriptions()} for {@code /v1/subscriptions/{id}}, where versions, {@code api} and {@code rest} don't
     * count. A lock keeps its APIs.
     *
     * <p>Default: {@code false}. Example: {@code <untaggedTogether>true</untaggedTogether>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.untaggedTogether", defaultValue = "false")
    boolean untaggedTogether;

    /**
     * Whether equal inline enums, unions and objects share one type if their places end in the same words: three properties
     * {@code status} with the same values have the type {@code Status}. Otherwise each has its own type, such as {@code InvoiceStatus}.
     * With a lock, known types stay shared or separate.
     *
     * <p>Default: {@code true}. Example: {@code <sharedTypes>false</sharedTypes>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.sharedTypes", defaultValue = "true")
    boolean sharedTypes;

    /**
     * Whether an inline type whose name would exceed 60 characters becomes a nested class of the type around it, such as
     * {@code Order.PackingSlipOptions}; in an operation, its name leaves out words. Otherwise each has a class in its own file, named by
     * the whole path to it; names longer than 120 characters end in a hash. A lock keeps its names.
     *
     * <p>Default: {@code true}. Example: {@code <nestedTypes>false</nestedTypes>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.nestedTypes", defaultValue = "true")
    boolean nestedTypes;

    /**
     * The lock of names, if the file exists: it keeps names, order and arguments that callers use, whatever the document adds.
     * {@code sdkpoet:check -Dsdkpoet.fix} creates it and adds new names; commit it. Each client of a module needs its own lock.
     *
     * <p>Default: {@code ${project.basedir}/sdkpoet.lock}. Example: {@code <lockFile>${project.basedir}/pets.lock</lockFile>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.lockFile", defaultValue = "${basedir}/sdkpoet.lock")
    @Nullable
    File lockFile;
}
