package dev.sdkpoet.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What one call sets for itself; null where the client's setting holds. Never changed once a call has it. */
final class CallSettings implements Cloneable {
    /** For the whole call. */
    @Nullable
    Duration timeout;

    /** For one attempt. */
    @Nullable
    Duration attemptTimeout;

    @Nullable
    Integer maxRetries;

    @Nullable
    URI serverUrl;

    Map<String, List<String>> headers = Map.of();

    /** Instead of the operation's: names and values as they are, not encoded. */
    Map<String, String> query = Map.of();

    /** Instead of the operation's: names and values as they are, not encoded. */
    Map<String, String> form = Map.of();

    /** Instead of the operation's; null for that one. */
    @Nullable
    RequestBody body;

    /** Whether the body has its read-only members. */
    boolean readOnlySent;

    /** What to call instead of the operation's own URL, such as a link in a response; null for that URL itself. */
    @Nullable
    BiFunction<URI, HttpSource<?>, URI> link;

    CallSettings copy() {
        try {
            return (CallSettings) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e); // this class implements Cloneable
        }
    }

    static Map<String, String> with(Map<String, String> before, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(before);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return more;
    }
}
