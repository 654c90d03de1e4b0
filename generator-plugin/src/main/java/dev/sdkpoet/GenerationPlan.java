package dev.sdkpoet;

import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.runtime.RuntimeEmitter;
import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.naming.LockWriter;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.output.OutputTree;
import dev.sdkpoet.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is to be written, and what it was made from.
 *
 * @param model what the documents say
 * @param names what everything in it is called in Java
 * @param tree the files
 * @param inputs digests of the document files that were read
 * @param problems warnings and notes
 * @param lockBefore the names that were locked before
 * @param lockIds what a lock knows things by
 */
public record GenerationPlan(
        ApiModel model,
        NamePlan names,
        OutputTree tree,
        Map<Path, String> inputs,
        List<Problem> problems,
        Lock lockBefore,
        LockIds lockIds) {
    public GenerationPlan {
        problems = List.copyOf(problems);
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }

    /** The lock that keeps the next client like this one. */
    public Lock lock() {
        return LockWriter.write(model, names, lockBefore, lockIds);
    }

    /** The files, and the sources of the library that the client's Java refers to, if it does. */
    public SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>(tree.files());
        if (names.runtimePackage().equals(RuntimeMode.LIBRARY_PACKAGE)) {
            sources.putAll(RuntimeEmitter.library());
        }
        return sources;
    }
}
