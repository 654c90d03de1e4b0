/** Problems of documents and configuration: place, fact and remedy, collected and shown together. */
@NullMarked
package dev.sdkpoet.problem;

import org.jspecify.annotations.NullMarked;
