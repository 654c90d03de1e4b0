/** What becomes of a configuration of OpenAPI Generator. */
@NullMarked
package dev.sdkpoet.migrate;

import org.jspecify.annotations.NullMarked;
