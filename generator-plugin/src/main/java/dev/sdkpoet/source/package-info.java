/** Finds and reads what settings name: files, directories, artifacts, documents at URLs, and old documents in git. Nothing is written. */
@NullMarked
package dev.sdkpoet.source;

import org.jspecify.annotations.NullMarked;
