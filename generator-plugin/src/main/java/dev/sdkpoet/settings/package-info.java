/** The settings by the names that they have in a POM: what users say, as beans without Maven, and the requests that it makes. */
@NullMarked
package dev.sdkpoet.settings;

import org.jspecify.annotations.NullMarked;
