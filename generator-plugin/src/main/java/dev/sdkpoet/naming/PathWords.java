package dev.sdkpoet.naming;

import dev.sdkpoet.model.PathSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path template says in words.
 *
 * @param fixed the fixed parts, in order
 * @param parameters the names in braces, in order
 */
record PathWords(List<String> fixed, List<String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]*)}");

    PathWords {
        fixed = List.copyOf(fixed);
        parameters = List.copyOf(parameters);
    }

    static PathWords of(String path) {
        List<String> fixed = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (String segment : path.split("/")) {
            Matcher matcher = PARAMETER.matcher(segment);
            while (matcher.find()) {
                parameters.add(matcher.group(1));
            }
            String rest = matcher.replaceAll(" ");
            if (rest.chars().anyMatch(Character::isLetterOrDigit)) {
                fixed.add(rest.strip());
            }
        }
        return new PathWords(fixed, parameters);
    }

    /** {@code GET /v1/pets/{petId}/toys} is get pets toys by pet id. */
    Words after(String verb) {
        return sentence(verb, withoutVersions());
    }

    /** The fixed parts without versions in front. */
    List<String> withoutVersions() {
        int start = 0;
        while (start < fixed.size() - 1 && PathSegments.isVersion(fixed.get(start))) {
            start++;
        }
        return fixed.subList(start, fixed.size());
    }

    /** {@code GET /v1/pets/{petId}/toys} is get v1 pets toys by pet id. */
    Words allAfter(String verb) {
        return sentence(verb, fixed);
    }

    private Words sentence(String verb, List<String> parts) {
        Words words = Words.of(verb);
        for (String part : parts) {
            words = words.then(Words.of(part));
        }
        if (parts.isEmpty() && parameters.isEmpty()) {
            return words.then("root");
        }
        String preposition = "by";
        for (String parameter : parameters) {
            words = words.then(preposition).then(Words.of(parameter));
            preposition = "and";
        }
        return words;
    }
}
