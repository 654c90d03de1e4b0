package dev.sdkpoet;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.pass.AddedScheme;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What settings of credentials must be like. */
record CredentialRules(Problems problems) {
    private static final Place SCHEME = new Place.Setting("securityScheme");
    private static final Place VARIABLES = new Place.Setting("credentialVariables");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    void checkScheme(String scheme) {
        if (!scheme.isEmpty() && !AddedScheme.isOne(scheme)) {
            problems.error(
                    SCHEME,
                    "\"" + scheme + "\" is no security scheme. Set bearer, basic, or the place and name of an API key:"
                            + " header:X-Api-Key, query:key or cookie:session.");
        }
    }

    void checkVariables(Map<String, String> variables) {
        variables.forEach((scheme, names) -> {
            for (String name : names.split(",", -1)) {
                if (!VARIABLE.matcher(name.strip()).matches()) {
                    problems.error(
                            VARIABLES,
                            "\"" + name.strip() + "\" of " + scheme
                                    + " can't be the name of an environment variable. Use letters, digits and _, such as"
                                    + " PETS_API_KEY.");
                }
            }
        });
    }

    /** @param isLenient whether what doesn't fit the documents is passed over */
    void checkVariables(Map<String, String> variables, ApiModel model, boolean isLenient) {
        List<SecurityScheme> schemes = model.documents().stream()
                .flatMap(document -> document.securitySchemes().stream())
                .toList();
        variables.forEach((name, names) -> {
            int given = names.split(",", -1).length;
            Set<Integer> needed = schemes.stream()
                    .filter(scheme -> scheme.name().equals(name))
                    .map(CredentialRules::parts)
                    .filter(parts -> parts > 0)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (needed.isEmpty() && !isLenient) {
                problems.error(
                        VARIABLES,
                        "There is no security scheme \"" + name + "\" with credentials that could be in variables. "
                                + remedy(schemes));
            } else if (!needed.isEmpty() && !needed.contains(given)) {
                problems.error(
                        VARIABLES,
                        "The scheme \"" + name + "\" has "
                                + needed.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                                + (needed.equals(Set.of(1)) ? " variable" : " variables") + ", not " + given
                                + ". Separate two with a comma: PETS_USERNAME,PETS_PASSWORD.");
            }
        });
    }

    private static String remedy(List<SecurityScheme> schemes) {
        List<String> names = schemes.stream()
                .filter(scheme -> parts(scheme) > 0)
                .map(SecurityScheme::name)
                .distinct()
                .toList();
        return names.isEmpty()
                ? "No scheme has any, so leave the setting out."
                : "Use one of " + String.join(", ", names) + ".";
    }

    private static int parts(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.MutualTls) {
            return 0;
        }
        return scheme instanceof SecurityScheme.Basic || scheme instanceof SecurityScheme.ClientCredentials ? 2 : 1;
    }
}
