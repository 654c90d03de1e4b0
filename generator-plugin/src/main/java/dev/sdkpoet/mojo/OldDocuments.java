package dev.sdkpoet.mojo;

import dev.sdkpoet.DocumentSource;
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
     * @param value one path, for a client of one document, or {@code name=path,name=path}
     * @param now the documents of the present client
     * @throws dev.sdkpoet.problem.GenerationException for what can't be meant
     */
    static Map<String, String> parse(String value, List<DocumentSource> now) {
        if (value.isBlank()) {
            throw Choices.wrong("old", "No old document is given. Set -Dsdkpoet.old=FILE.");
        }
        String only = now.size() == 1 ? now.get(0).name() : "";
        boolean isList = !only.isEmpty() && NAMED.matcher(value).matches();
        return now.size() == 1 && !isList ? Map.of(only, value.strip()) : parseList(value);
    }

    private static Map<String, String> parseList(String value) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : value.split(",")) {
            Matcher matcher = NAMED.matcher(part);
            if (!matcher.matches()) {
                throw Choices.wrong(
                        "old",
                        "\"" + part.strip() + "\" doesn't say which document it is the old one of. Name it, as in"
                                + " -Dsdkpoet.old=v1=old_v1.yaml,v2=old_v2.yaml.");
            }
            if (files.put(matcher.group(1), matcher.group(2).strip()) != null) {
                throw Choices.wrong("old", "\"" + matcher.group(1) + "\" is named twice. Name it once.");
            }
        }
        return files;
    }
}
