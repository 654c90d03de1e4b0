/** What every API of this client shares: HTTP, JSON, credentials, paging and errors. */
@NullMarked
package dev.sdkpoet.runtime;

import org.jspecify.annotations.NullMarked;
