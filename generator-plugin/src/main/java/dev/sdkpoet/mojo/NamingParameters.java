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
}
