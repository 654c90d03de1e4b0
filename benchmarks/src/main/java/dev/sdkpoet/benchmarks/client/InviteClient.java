package dev.sdkpoet.benchmarks.client;

/**
 * What the benchmarks ask of a client for invites. Each generated client has a driver that answers with the client's own methods, written
 * as its users would. A driver has a public constructor without parameters, which does nothing.
 */
public interface InviteClient {
    /** Makes a client, lists invites, and returns the page. */
    Object list(String server) throws Exception;

    /** The page that a response of this JSON gives. */
    Object decode(byte[] json) throws Exception;

    /** Reads every property of a page: the sum of the lengths of its texts, and the numbers, so that nothing can be left out. */
    long read(Object page);

    /** The same page, made as an application makes one: from values, without anything that decoding kept. */
    Object build(Object page);

    /** The JSON of a page. */
    String encode(Object page) throws Exception;

    /** The driver of a class name. */
    static InviteClient of(String className) throws ReflectiveOperationException {
        return Class.forName(className)
                .asSubclass(InviteClient.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
