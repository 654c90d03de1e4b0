package dev.sdkpoet.emit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The members that emitted code names of the classes of the runtime of which a client carries only a part, such as {@code Codecs.URI}.
 * Emitters get the name of such a member here, so that the emitter of the runtime knows about it.
 */
public final class RuntimeMembers {
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** The name of a member as code has it behind its type; the client then has that member. */
    public String name(String type, String member) {
        named.add(type + "." + member);
        return member;
    }

    /** {@return what has been named so far, such as {@code Codecs.URI}} */
    public Set<String> named() {
        return Set.copyOf(named);
    }
}
