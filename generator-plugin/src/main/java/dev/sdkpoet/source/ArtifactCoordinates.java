package dev.sdkpoet.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An artifact of Maven, and a file in it.
 *
 * @param classifier "" for none
 * @param type the type of the artifact, such as {@code jar}
 * @param file the file or directory in the artifact; "" if none is named
 */
public record ArtifactCoordinates(
        String groupId, String artifactId, String version, String classifier, String type, String file) {
    private static final Pattern COORDINATES = Pattern.compile(
            "([\\w.-]+):([\\w.-]+):([\\w.+-]+)(?::([\\w.-]+))?(?:@([\\w.-]+))?(?:!/*([^/].*))?", Pattern.DOTALL);

    /** What nobody calls a file: two names with a colon between them, or a place in a jar. A drive has one letter. */
    private static final Pattern ATTEMPT = Pattern.compile("[\\w.-]{2,}:[\\w.-].*|.*!/.*", Pattern.DOTALL);

    /** Whether a text is meant to name an artifact, rightly or not. */
    public static boolean isMeant(String text) {
        return ATTEMPT.matcher(text.strip()).matches();
    }

    /**
     * Reads coordinates of an artifact that is a document, or has one.
     *
     * @param setting what has the text, for a message
     * @throws dev.sdkpoet.problem.GenerationException for what can't be meant
     */
    public static ArtifactCoordinates ofDocument(String setting, String text) {
        ArtifactCoordinates read = parse(
                setting,
                text,
                "groupId:artifactId:version!/openapi.yaml for a document in a jar,"
                        + " or groupId:artifactId:version@yaml for an artifact that is the document.");
        return read.withType(read.file.isEmpty() ? "yaml" : "jar");
    }

    /**
     * Reads coordinates of a jar with templates.
     *
     * @throws dev.sdkpoet.problem.GenerationException for what can't be meant
     */
    public static ArtifactCoordinates ofTemplates(String setting, String text) {
        return parse(
                        setting,
                        text,
                        "groupId:artifactId:version for a jar of templates, or groupId:artifactId:version!/folder for a folder"
                                + " in it.")
                .withType("jar");
    }

    /** @param form what to write instead */
    private static ArtifactCoordinates parse(String setting, String text, String form) {
        Matcher matcher = COORDINATES.matcher(text.strip());
        if (!matcher.matches()) {
            throw SettingError.of(setting, "\"" + text.strip() + "\" names no artifact. Write " + form);
        }
        return new ArtifactCoordinates(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                orEmpty(matcher.group(4)),
                orEmpty(matcher.group(5)),
                orEmpty(matcher.group(6)));
    }

    /** One that says its type has it. */
    private ArtifactCoordinates withType(String usual) {
        return type.isEmpty() ? new ArtifactCoordinates(groupId, artifactId, version, classifier, usual, file) : this;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** How users write it, without a file in it: {@code com.acme:pets:1.2.0:openapi}. */
    public String shown() {
        return groupId + ":" + artifactId + ":" + version + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    /** {@code com.acme:pets:1.2.0:openapi@jar} */
    @Override
    public String toString() {
        return shown() + "@" + type;
    }
}
