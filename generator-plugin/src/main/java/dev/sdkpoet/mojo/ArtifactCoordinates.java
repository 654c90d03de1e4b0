package dev.sdkpoet.mojo;

import dev.sdkpoet.settings.Choices;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code oldArtifact} names.
 *
 * @param classifier "" for none
 * @param type the type of the artifact, such as {@code jar}
 * @param file the document in the artifact; "" if the artifact is the document
 */
record ArtifactCoordinates(
        String groupId, String artifactId, String version, String classifier, String type, String file) {
    private static final Pattern COORDINATES = Pattern.compile(
            "([\\w.-]+):([\\w.-]+):([\\w.+-]+)(?::([\\w.-]+))?(?:@([\\w.-]+))?(?:!/*([^/].*))?", Pattern.DOTALL);

    /** @throws dev.sdkpoet.problem.GenerationException for what can't be meant */
    static ArtifactCoordinates parse(String text) {
        Matcher matcher = COORDINATES.matcher(text.strip());
        if (!matcher.matches()) {
            throw Choices.wrong(
                    "oldArtifact",
                    "\"" + text.strip()
                            + "\" names no artifact. Write groupId:artifactId:version!/openapi.yaml for a document in a jar,"
                            + " or groupId:artifactId:version@yaml for an artifact that is the document.");
        }
        String file = orEmpty(matcher.group(6));
        String type = orEmpty(matcher.group(5));
        return new ArtifactCoordinates(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                orEmpty(matcher.group(4)),
                !type.isEmpty() ? type : file.isEmpty() ? "yaml" : "jar",
                file);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** {@code com.acme:pets:1.2.0:openapi@jar} */
    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version + (classifier.isEmpty() ? "" : ":" + classifier) + "@" + type;
    }
}
