package dev.sdkpoet.emit.java.base;

import dev.sdkpoet.output.GeneratedFile;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Emits one kind of Java file. Stateless. */
public interface JavaEmitter {
    /** The files, each made when it is asked for, and not necessarily by one thread. */
    Stream<Supplier<GeneratedFile>> emit(JavaContext context);
}
