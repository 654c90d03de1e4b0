/** Emits every file that is made from templates but the runtime: docs, project files, package-info and module-info, modules for Jackson. */
@NullMarked
package dev.sdkpoet.emit.project;

import org.jspecify.annotations.NullMarked;
