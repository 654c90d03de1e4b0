package dev.sdkpoet.runtime;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that can be set on a client. Changed by its builder only: a client has a copy of its own. */
final class ClientSettings implements Cloneable {
    /** As long as can be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(100 * 365);

    private final String product;

    @Nullable
    String application;

    @Nullable
    URI serverUrl;

    /** Where the requests for a server go. */
    UnaryOperator<URI> hosts = UnaryOperator.identity();

    /** Chooses the credentials of a call; null where no operation needs any. */
    @Nullable
    BiConsumer<CallExecution<?>, HttpTransport.Request> authorizer;

    /** By scheme. Not named by their type, which clients without such operations don't have. */
    Map<String, Object> credentials = new LinkedHashMap<>();

    boolean insecureAllowed;
    Map<String, String> headers = new LinkedHashMap<>();
    List<Interceptor> interceptors = new ArrayList<>();
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration attemptTimeout = Duration.ofSeconds(30);
    Duration timeout = Duration.ofMinutes(2);
    int maxRetries = 2;
    long maxResponseSize = 32 * 1024 * 1024;
    boolean strict;

    /** Compresses request bodies; null for none. */
    @Nullable
    UnaryOperator<RequestBody> compression;

    @Nullable
    HttpTransport transport;

    /** Of asynchronous calls; null for that of futures. */
    @Nullable
    Executor executor;

    Clock clock = Clock.systemUTC();
    Sleeper sleeper = Sleeper.SYSTEM;

    /** Null for a random number. */
    @Nullable
    DoubleSupplier jitter;

    /**
     * The defaults.
     *
     * @param product the client's name, for the {@code User-Agent} header
     * @param version the client's version
     */
    ClientSettings(String product, String version) {
        this.product = token(product)
                .concat("/")
                .concat(token(version))
                .concat(" (")
                .concat(comment("os.name"))
                .concat(" ")
                .concat(comment("os.arch"))
                .concat(") java/")
                .concat(token(System.getProperty("java.version", "")));
    }

    /** Settings that begin as these. */
    ClientSettings copy() {
        try {
            ClientSettings copy = (ClientSettings) super.clone();
            copy.credentials = new LinkedHashMap<>(credentials);
            copy.headers = new LinkedHashMap<>(headers);
            copy.interceptors = new ArrayList<>(interceptors);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e); // this class implements Cloneable
        }
    }

    /** {@code client/version (os arch) java/version application} */
    String userAgent() {
        return application == null ? product : product.concat(" ").concat(application);
    }

    /** Names and versions of an application, as they come but for the characters that HTTP doesn't allow. */
    static String application(String text) {
        List<String> products = new ArrayList<>();
        for (String product : text.strip().split("\\s+")) {
            String[] parts = product.split("/", 2);
            products.add(
                    parts.length == 1
                            ? token(product)
                            : token(parts[0]).concat("/").concat(token(parts[1])));
        }
        return String.join(" ", products);
    }

    private static String token(String text) {
        String token = text.replaceAll("[^!#$%&'*+.^_`|~0-9A-Za-z-]+", "-");
        return token.isEmpty() ? "-" : token;
    }

    private static String comment(String property) {
        return System.getProperty(property, "").replaceAll("[^ !#$%&'*+.^_`|~0-9A-Za-z-]+", "-");
    }

    static Duration positive(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("A timeout must be longer than zero, but is ".concat(value.toString()));
        }
        return value.compareTo(LONGEST) < 0 ? value : LONGEST;
    }

    static int notNegative(int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException(
                    "The number of retries must not be negative, but is ".concat(Integer.toString(retries)));
        }
        return retries;
    }
}
