/** Emits the client: its builder, its credentials, and the classes of documents. */
@NullMarked
package dev.sdkpoet.emit.java.client;

import org.jspecify.annotations.NullMarked;
