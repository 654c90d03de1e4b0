package dev.sdkpoet.emit.java;

import dev.sdkpoet.output.GeneratedFile;
import java.util.stream.Stream;

/** Emits one kind of Java file. Stateless. */
interface JavaEmitter {
    Stream<GeneratedFile> emit(JavaContext context);
}
