package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.read.node.HeaderNames;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.Locale;
import java.util.Set;

/** Which header parameters a caller can set, and what is reported about the others. */
final class HeaderRules {
    /** The HTTP client sets these, and lets nobody else do so. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final SchemaContext context;

    HeaderRules(SchemaContext context) {
        this.context = context;
    }

    boolean isUsable(SpecNode parameter, String name) {
        String header = name.toLowerCase(Locale.ROOT);
        if (header.equals("accept")) {
            tellDescribedElsewhere(parameter, name);
            return false;
        }
        if (OF_THE_CONNECTION.contains(header)) {
            context.warn(parameter, "header `" + name + "` belongs to the connection and is ignored. Remove it.");
            return false;
        }
        if (!HeaderNames.isValid(name)) {
            context.warn(parameter, "`" + name + "` can't be the name of a header; it is ignored. Correct it.");
            return false;
        }
        return true;
    }

    /** OpenAPI says so of {@code Accept} and {@code Content-Type}. */
    void tellDescribedElsewhere(SpecNode parameter, String name) {
        context.note(parameter, "header `" + name + "` is set from the media types of the operation.");
    }

    /** Whether the only value of a header {@code Content-Type} is one type. */
    boolean isSendableType(SpecNode parameter, Constant header) {
        boolean isSendable = MediaType.of(header.value()).isConcrete();
        if (!isSendable) {
            context.warn(
                    parameter,
                    "`" + header.value()
                            + "` is no media type that can be sent; the header is left out. List those that the"
                            + " server takes.");
        }
        return isSendable;
    }
}
