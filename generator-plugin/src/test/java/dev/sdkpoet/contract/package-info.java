/** Sends what generated clients send to a server that refuses what breaks the document. */
@NullMarked
package dev.sdkpoet.contract;

import org.jspecify.annotations.NullMarked;
