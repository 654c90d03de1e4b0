package dev.sdkpoet.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads rules of OpenAPI Generator's normalizer as its Maven plugin does. */
final class NormalizerRules {
    /** Several may stand in one text; a value may also have commas. */
    private static final Pattern BETWEEN_RULES = Pattern.compile(",(?=\\s*[A-Z][A-Z0-9_]*=)");

    private NormalizerRules() {}

    static Map<String, String> read(List<String> texts) {
        Map<String, String> rules = new TreeMap<>();
        for (String text : texts) {
            for (String rule : BETWEEN_RULES.split(text)) {
                int equals = rule.indexOf('=');
                if (equals < 0) {
                    throw Choices.wrong(
                            "openapiNormalizer",
                            "\"" + rule.strip() + "\" isn't NAME=VALUE. Write a rule such as FILTER=tag:pets.");
                }
                rules.put(
                        rule.substring(0, equals).strip(),
                        rule.substring(equals + 1).strip());
            }
        }
        return rules;
    }
}
