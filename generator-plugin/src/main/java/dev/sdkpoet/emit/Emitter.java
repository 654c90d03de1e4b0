package dev.sdkpoet.emit;

import dev.sdkpoet.output.GeneratedFile;
import java.util.stream.Stream;

/** Turns a model into files, without any I/O. Emitters have no state: the same context always gives the same files. */
@FunctionalInterface
public interface Emitter {
    Stream<GeneratedFile> emit(EmitContext context);
}
