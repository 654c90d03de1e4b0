/** What the goals do, for Maven and for everything else that runs them: settings in, files and messages out. */
@NullMarked
package dev.sdkpoet.goal;

import org.jspecify.annotations.NullMarked;
