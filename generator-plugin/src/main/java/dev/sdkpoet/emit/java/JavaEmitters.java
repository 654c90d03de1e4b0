package dev.sdkpoet.emit.java;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.Emitter;
import dev.sdkpoet.output.GeneratedFile;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All Java files whose shape depends on the document. */
public final class JavaEmitters implements Emitter {
    private static final List<JavaEmitter> ALL = List.of(
            new ObjectEmitter(),
            new EnumEmitter(),
            new UnionEmitter(),
            new OptionsEmitter(),
            new ApiEmitter(),
            new ApiClientEmitter(),
            new DocumentEmitter(),
            new ClientEmitter());

    @Override
    public Stream<GeneratedFile> emit(EmitContext emit) {
        JavaContext context = JavaContext.of(emit);
        List<Supplier<GeneratedFile>> files =
                ALL.stream().flatMap(emitter -> emitter.emit(context)).toList();
        // Rendering takes most of the time of a large document, and no file depends on another. The order stays.
        return files.parallelStream().map(Supplier::get).toList().stream();
    }
}
