package dev.sdkpoet.goal;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.settings.Choices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which old document each of a client's documents is compared with. */
final class OldDocuments {
    private static final Pattern NAMED = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*=(.+)");

    private OldDocuments() {}

    /**
     * Paths by the documents' names.
     *
     * @param setting what has the value, for a message
     * @param value one path, for a client of one document, or {@code name=path,name=path}
     * @param now the documents of the present client
     * @throws dev.sdkpoet.problem.GenerationException for what can't be meant
     */
    static Map<String, String> parse(String setting, String value, List<DocumentSource> now) {
        if (value.isBlank()) {
            throw Choices.wrong(
                    setting,
                    "No old document is given. Set -Dsdkpoet.old=FILE, -Dsdkpoet.oldRevision=REVISION for the same file in git,"
                            + " or -Dsdkpoet.oldArtifact=ARTIFACT.");
        }
        String only = now.size() == 1 ? now.get(0).name() : "";
        boolean isList = !only.isEmpty() && NAMED.matcher(value).matches();
        return now.size() == 1 && !isList ? Map.of(only, value.strip()) : parseList(setting, value);
    }

    private static Map<String, String> parseList(String setting, String value) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : value.split(",")) {
            Matcher matcher = NAMED.matcher(part);
            if (!matcher.matches()) {
                throw Choices.wrong(
                        setting,
                        "\"" + part.strip() + "\" doesn't say which document it is the old one of. Name it, as in"
                                + " -Dsdkpoet." + setting + "=v1=FIRST,v2=SECOND.");
            }
            if (files.put(matcher.group(1), matcher.group(2).strip()) != null) {
                throw Choices.wrong(setting, "\"" + matcher.group(1) + "\" is named twice. Name it once.");
            }
        }
        return files;
    }
}
