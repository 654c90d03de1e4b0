package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.ExtraTemplateParameter;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that describe a client, for every goal that plans one; what Maven injects, and nothing else. */
abstract class ClientParameters extends CodeParameters {
    /**
     * The client's group ID. It appears in the documentation, and in the {@code pom.xml} of {@code layout=project}.
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
     * The client's artifact ID. It is also the product name in its {@code User-Agent}.
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
     * The client's version. It is also the version in its {@code User-Agent}. The property isn't {@code sdkpoet.version}, which POMs use
     * for the plugin's version.
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
     * <p>Default: none, and no license is mentioned. Example: {@code <license>Apache-2.0</license>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.license")
    @Nullable
    String license;

    /**
     * A directory with templates. Each file replaces the built-in template of the same relative path; the goal {@code export-templates}
     * copies out the built-in ones. To share templates between modules, name an artifact: {@code groupId:artifactId:version[:classifier]}
     * for a whole jar, or {@code groupId:artifactId:version!/folder} for a folder in it. Templates are trusted: they decide what is
     * written into the sources.
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
     * Your own templates for extra files. {@code template} is a path in {@code templateDirectory}; {@code per} is {@code client}
     * (default), {@code api} or {@code model}; {@code output} is the path of the file, itself a template with the same fields;
     * {@code root} is what the path is relative to: {@code java}, {@code docs} or {@code project} (default: {@code java} for
     * {@code .java} files, else {@code project}). With {@code layout=sources}, only files with the root {@code java} are written.
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
     * Which problems fail the goal: {@code error}, or {@code warning} to also reject questionable documents.
     *
     * <p>Default: {@code error}. Example: {@code <failOn>warning</failOn>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "sdkpoet.failOn", defaultValue = "error")
    String failOn = "error";

    /**
     * Whether the client's README lists everything, however long it gets. Otherwise it has at most 1,000 lines, and
     * {@code docs/README.md} has any list of more than 100 operations, APIs, models, servers or webhooks.
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
