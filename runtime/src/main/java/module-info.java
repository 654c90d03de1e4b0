/** What the clients that sdkpoet generates have in common: calls, retries, JSON. */
module dev.sdkpoet.runtime {
    requires com.fasterxml.jackson.core;
    requires transitive java.net.http;
    requires static transitive org.jspecify;

    exports dev.sdkpoet.runtime;
}
