package dev.sdkpoet.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an operation's path is sent. */
final class SentPath {
    /** Not those in braces, which are RFC 6570's. */
    private static final Pattern FRAGMENT = Pattern.compile("#(?![^{}]*})");

    private static final Pattern QUERY = Pattern.compile("\\?(?![^{}]*})");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private SentPath() {}

    static String of(Operation operation) {
        String[] parts = QUERY.split(FRAGMENT.split(operation.path(), 2)[0], 2);
        String path = parts[0];
        for (Constant constant : operation.constants()) {
            Parameter parameter = constant.parameter();
            if (parameter.in() == Parameter.Location.PATH && constant.value().isEmpty()) {
                path = path.replace("{" + parameter.wireName() + "}", "");
            }
        }
        String query = parts.length == 1 ? "" : rest(operation, parts[1]);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The pairs that no parameter sends. */
    private static String rest(Operation operation, String query) {
        Set<String> sent = Stream.concat(
                        operation.parameters().stream(),
                        operation.constants().stream().map(Constant::parameter))
                .filter(parameter -> parameter.in() == Parameter.Location.QUERY)
                .map(Parameter::wireName)
                .collect(Collectors.toSet());
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !sent.contains(name(pair)))
                .collect(Collectors.joining("&"));
    }

    private static String name(String pair) {
        String name = pair.split("=", 2)[0];
        return BROKEN_ESCAPE.matcher(name).find() ? name : URLDecoder.decode(name, StandardCharsets.UTF_8);
    }
}
