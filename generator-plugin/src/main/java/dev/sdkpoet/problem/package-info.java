/** What is wrong with a document or the configuration, where, and what to do about it. */
@NullMarked
package dev.sdkpoet.problem;

import org.jspecify.annotations.NullMarked;
