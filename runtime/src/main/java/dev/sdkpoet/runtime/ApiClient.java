package dev.sdkpoet.runtime;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** What the APIs of a client share: settings, connections and the budget of retries. Immutable and thread-safe. */
public final class ApiClient {
    final ClientSettings settings;
    final HttpTransport transport;
    final RetryPolicy retries;

    ApiClient(ClientSettings settings, HttpTransport transport, RetryPolicy retries) {
        this.settings = settings;
        this.transport = transport;
        this.retries = retries;
    }

    /**
     * Starts a request.
     *
     * @param operation what to call
     * @return collects the request's parameters and body
     */
    public RequestBuilder request(Operation operation) {
        return new RequestBuilder(this, operation);
    }

    @Override
    public String toString() {
        return settings.userAgent();
    }

    /**
     * Collects the settings of a client. Not thread-safe.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>> {
        ClientSettings settings;
        private @Nullable ApiClient origin;

        /**
         * Starts with the defaults.
         *
         * @param product the client's name, for the {@code User-Agent} header
         * @param version the client's version
         */
        protected Builder(String product, String version) {
            settings = new ClientSettings(product, version);
        }

        /**
         * Takes over the settings of a client, its connections and the tokens it has fetched.
         *
         * @param client the client
         */
        protected final B from(ApiClient client) {
            settings = client.settings.copy();
            origin = client;
            return self();
        }

        /**
         * Sets the server of all operations, instead of those in the document. Only its origin receives credentials.
         *
         * @param url an https URL; http only for loopback addresses or with {@link #allowInsecureHttp()}
         * @throws IllegalArgumentException when it isn't such a URL, or has a query, a fragment or a user
         */
        public final B serverUrl(String url) {
            settings.serverUrl = Urls.parse(url);
            return self();
        }

        /**
         * Allows plain http to servers that aren't loopback addresses. Everything, credentials too, can then be read on
         * the way.
         */
        public final B allowInsecureHttp() {
            settings.insecureAllowed = true;
            return self();
        }

        /**
         * Adds a header to every request that doesn't set it itself.
         *
         * @param name the header's name
         * @param value its value
         * @throws IllegalArgumentException when HTTP doesn't allow the name or the value
         */
        public final B header(String name, String value) {
            settings.headers.put(Headers.checkName(name), Headers.checkValue(name, value));
            return self();
        }

        /**
         * Names your application at the end of the {@code User-Agent} header.
         *
         * @param application for example {@code shop/1.2}; what HTTP doesn't allow there is replaced
         */
        public final B application(String application) {
            settings.application = ClientSettings.application(application);
            return self();
        }

        /**
         * Makes a value of a response that doesn't fit its declared type an error at once, instead of when it is read.
         */
        public final B strictDecoding() {
            settings.strict = true;
            return self();
        }

        /**
         * Sets how long connecting may take: 10 seconds unless set. It has no effect on a transport or HTTP client of
         * your own.
         *
         * @param timeout longer than zero
         */
        public final B connectTimeout(Duration timeout) {
            settings.connectTimeout = ClientSettings.positive(timeout);
            return self();
        }

        /**
         * Sets how long one attempt may take, from its start to the last byte of the response: 30 seconds unless set.
         *
         * @param timeout longer than zero
         */
        public final B attemptTimeout(Duration timeout) {
            settings.attemptTimeout = ClientSettings.positive(timeout);
            return self();
        }

        /**
         * Sets how long a call may take, with all its attempts, the waiting between them and the decoding: 120 seconds
         * unless set.
         *
         * @param timeout longer than zero
         */
        public final B timeout(Duration timeout) {
            settings.timeout = ClientSettings.positive(timeout);
            return self();
        }

        /**
         * Sets how often a failed attempt is repeated where that is safe: twice unless set.
         *
         * @param retries further attempts after the first; 0 for none
         */
        public final B maxRetries(int retries) {
            settings.maxRetries = ClientSettings.notNegative(retries);
            return self();
        }

        /**
         * Sets how long a decoded response may be, after decompression: 32 MiB unless set. Streams have no limit.
         *
         * @param bytes the number of bytes, more than zero
         */
        public final B maxResponseSize(long bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException(
                        "A limit must be more than zero, but is ".concat(Long.toString(bytes)));
            }
            settings.maxResponseSize = bytes;
            return self();
        }

        /**
         * Adds an interceptor, inside those added before.
         *
         * @param interceptor thread-safe
         */
        public final B interceptor(Interceptor interceptor) {
            settings.interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return self();
        }

        /**
         * Sends with an HTTP client of your own: for a proxy, a private certificate authority or a client certificate.
         * To also replace connections that died silently, set a {@link JdkHttpTransport} that makes new clients.
         *
         * @param client must not follow redirects
         * @throws IllegalArgumentException when it follows redirects: it would send credentials along
         */
        public final B httpClient(HttpClient client) {
            settings.transport = new JdkHttpTransport(client);
            return self();
        }

        /**
         * Sends with a transport of your own.
         *
         * @param transport thread-safe
         */
        public final B transport(HttpTransport transport) {
            settings.transport = Objects.requireNonNull(transport, "transport");
            return self();
        }

        /**
         * Sets what asynchronous calls work with once they have waited, and complete their futures with:
         * {@link java.util.concurrent.ForkJoinPool#commonPool} unless set. A continuation such as {@code thenApply}
         * that is added before the result is there also runs there. What it rejects runs where the answer arrives. The
         * client never shuts it down. A call ends when its executor gets to it: time in a queue isn't bounded by the
         * call's timeout, and a call whose step is dropped, as by {@code shutdownNow}, never ends.
         *
         * @param executor thread-safe
         */
        public final B executor(Executor executor) {
            settings.executor = Objects.requireNonNull(executor, "executor");
            return self();
        }

        /**
         * Sets the clock that dates in {@code Retry-After} headers and the expiry of tokens are compared with.
         *
         * @param clock the system's unless set
         */
        public final B clock(Clock clock) {
            settings.clock = Objects.requireNonNull(clock, "clock");
            return self();
        }

        /**
         * Sets how to wait between two attempts.
         *
         * @param sleeper thread-safe
         */
        public final B sleeper(Sleeper sleeper) {
            settings.sleeper = Objects.requireNonNull(sleeper, "sleeper");
            return self();
        }

        /**
         * Sets what spreads the waiting between two attempts.
         *
         * @param jitter gives numbers from 0 (included) to 1; thread-safe
         */
        public final B jitter(DoubleSupplier jitter) {
            settings.jitter = Objects.requireNonNull(jitter, "jitter");
            return self();
        }

        /**
         * The client that the settings describe.
         *
         * @return a client with a copy of them
         */
        protected final ApiClient client() {
            ClientSettings copy = settings.copy();
            if (copy.serverUrl != null) {
                Urls.check(copy.serverUrl, copy.insecureAllowed);
            }
            return new ApiClient(copy, transport(copy), new RetryPolicy(copy.clock, copy.jitter));
        }

        private HttpTransport transport(ClientSettings copy) {
            if (copy.transport != null) {
                return copy.transport;
            }
            if (origin != null
                    && origin.settings.transport == null
                    && origin.settings.connectTimeout.equals(copy.connectTimeout)) {
                return origin.transport;
            }
            return JdkHttpTransport.withConnectTimeout(copy.connectTimeout);
        }

        /** Every subclass is its own {@code B}; generics can't say so. */
        @SuppressWarnings("unchecked")
        final B self() {
            return (B) this;
        }
    }
}
