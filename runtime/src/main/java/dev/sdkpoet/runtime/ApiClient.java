package dev.sdkpoet.runtime;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Holds what the APIs of a client share: settings, connections and the retry budget. Immutable and thread-safe. */
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
     * @param operation the operation to call
     * @return a builder that collects the request's parameters and body
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
         * Starts with the settings and connections of a client, and the tokens that it has fetched.
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
         * @throws IllegalArgumentException if it isn't such a URL, or has a query, a fragment or a user
         */
        public final B serverUrl(String url) {
            settings.serverUrl = Urls.parse(url);
            return self();
        }

        /**
         * Allows plain http to servers that aren't loopback addresses. Others can then read everything on the way,
         * including credentials.
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
         * @throws IllegalArgumentException if HTTP doesn't allow the name or the value
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
         * Makes a call fail if a value of its response doesn't fit its declared type. By default, only reading that
         * value fails.
         */
        public final B strictDecoding() {
            settings.strict = true;
            return self();
        }

        /**
         * Sets how long connecting can take: 10 seconds unless set. It has no effect on a transport or HTTP client of
         * your own.
         *
         * @param timeout longer than zero
         */
        public final B connectTimeout(Duration timeout) {
            settings.connectTimeout = ClientSettings.positive(timeout);
            return self();
        }

        /**
         * Sets how long one attempt can take, from its start to the last byte of the response: 30 seconds unless set.
         *
         * @param timeout longer than zero
         */
        public final B attemptTimeout(Duration timeout) {
            settings.attemptTimeout = ClientSettings.positive(timeout);
            return self();
        }

        /**
         * Sets how long a call can take, including all its attempts, the waits between them and the decoding: 120
         * seconds unless set.
         *
         * @param timeout longer than zero
         */
        public final B timeout(Duration timeout) {
            settings.timeout = ClientSettings.positive(timeout);
            return self();
        }

        /**
         * Sets how often a failed attempt is repeated, if that is safe: twice unless set.
         *
         * @param retries the number of attempts after the first; 0 for none
         */
        public final B maxRetries(int retries) {
            settings.maxRetries = ClientSettings.notNegative(retries);
            return self();
        }

        /**
         * Sets how long a decoded response can be, after decompression: 32 MiB unless set. Streams have no limit.
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
         * Sends with your own HTTP client: for a proxy, a private certificate authority or a client certificate. To
         * also replace connections that died silently, set a {@link JdkHttpTransport} that makes new clients.
         *
         * @param client must not follow redirects
         * @throws IllegalArgumentException if it follows redirects: it would send credentials along
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
         * Sets the executor in which asynchronous calls handle responses and complete their futures:
         * {@link java.util.concurrent.ForkJoinPool#commonPool} unless set. A continuation such as {@code thenApply}
         * that is added before the result is there also runs in it. If it rejects a task, the task runs in the thread
         * that received the response. The client never shuts the executor down. A call ends when its executor gets to
         * it: time in a queue isn't bounded by the call's timeout, and a call whose step is dropped, as by
         * {@code shutdownNow}, never ends.
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
         * Sets the random numbers that spread the waits between attempts.
         *
         * @param jitter returns numbers from 0 (included) to 1; thread-safe
         */
        public final B jitter(DoubleSupplier jitter) {
            settings.jitter = Objects.requireNonNull(jitter, "jitter");
            return self();
        }

        /**
         * Creates the client that the settings describe.
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
