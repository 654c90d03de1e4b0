/** Emits APIs: their interfaces, the classes that send the requests, and the classes of inputs. */
@NullMarked
package dev.sdkpoet.emit.java.api;

import org.jspecify.annotations.NullMarked;
