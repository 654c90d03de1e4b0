package dev.sdkpoet.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an operation's path is sent. */
final class SentPath {
    private SentPath() {}

    static String of(Operation operation) {
        PathParts parts = PathParts.of(operation.path());
        String path = parts.path();
        for (Constant constant : operation.constants()) {
            if (constant.isLeftOut()) {
                path = path.replace("{" + constant.parameter().wireName() + "}", "");
            }
        }
        String query = rest(operation, parts);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The pairs that no parameter sends. */
    private static String rest(Operation operation, PathParts parts) {
        Set<String> sent = Stream.concat(
                        operation.parameters().stream(),
                        operation.constants().stream().map(Constant::parameter))
                .filter(parameter -> parameter.in() == Parameter.Location.QUERY)
                .map(Parameter::wireName)
                .collect(Collectors.toSet());
        return parts.pairs().stream()
                .filter(pair -> !sent.contains(pair.name()))
                .map(PathParts.Pair::text)
                .collect(Collectors.joining("&"));
    }
}
