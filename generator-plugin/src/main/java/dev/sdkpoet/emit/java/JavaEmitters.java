package dev.sdkpoet.emit.java;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.Emitter;
import dev.sdkpoet.emit.java.api.ApiClientEmitter;
import dev.sdkpoet.emit.java.api.ApiEmitter;
import dev.sdkpoet.emit.java.api.OptionsEmitter;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.base.TypeChange;
import dev.sdkpoet.emit.java.client.ClientEmitter;
import dev.sdkpoet.emit.java.client.DocumentEmitter;
import dev.sdkpoet.emit.java.model.ModelEmitter;
import dev.sdkpoet.emit.java.model.PropertiesEmitter;
import dev.sdkpoet.emit.java.test.ClientFakeEmitter;
import dev.sdkpoet.emit.java.test.FakeEmitter;
import dev.sdkpoet.emit.java.test.TestEmitter;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All Java files whose shape depends on the document, as far as a layout has a place for them. */
public final class JavaEmitters implements Emitter {
    private static final List<JavaEmitter> ALL = List.of(
            new ModelEmitter(),
            new PropertiesEmitter(),
            new OptionsEmitter(),
            new ApiEmitter(),
            new ApiClientEmitter(),
            new DocumentEmitter(),
            new ClientEmitter());

    private static final List<JavaEmitter> NONE = List.of();
    private static final List<JavaEmitter> OF_TESTS =
            List.of(new TestEmitter(), new FakeEmitter(), new ClientFakeEmitter());

    private final Layout layout;
    private final TypeChange changes;

    public JavaEmitters(Layout layout, TypeChange changes) {
        this.layout = layout;
        this.changes = changes;
    }

    @Override
    public Stream<GeneratedFile> emit(EmitContext emit) {
        JavaContext context = JavaContext.of(emit, changes);
        // Where only the sources are written, the tests still say what they need of the runtime.
        boolean tests = layout.has(Root.TEST) || layout.has(Root.JAVA);
        List<Supplier<GeneratedFile>> files = Stream.of(layout.has(Root.JAVA) ? ALL : NONE, tests ? OF_TESTS : NONE)
                .flatMap(List::stream)
                .flatMap(emitter -> emitter.emit(context))
                .toList();
        if (!changes.equals(TypeChange.NONE)) {
            // Code of the user's own is called by one thread, in one order.
            return files.stream().map(Supplier::get);
        }
        // Rendering takes most of the time of a large document, and no file depends on another. The order stays.
        return files.parallelStream().map(Supplier::get).toList().stream();
    }
}
