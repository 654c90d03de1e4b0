package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Laboratory;
import dev.sdkpoet.benchmarks.subject.ClientGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A client for invites, ready to run.
 *
 * @param driver the class of its driver
 * @param isFloor whether it is no client, but what a client can't be faster than
 */
record DrivenClient(String label, String driver, List<Path> classPath, boolean isFloor) {
    DrivenClient {
        classPath = List.copyOf(classPath);
    }

    /** The clients of all generators, and the floor. */
    static List<DrivenClient> all(Laboratory laboratory) throws IOException, InterruptedException {
        Path document = Documents.invites(laboratory.settings());
        List<DrivenClient> clients = new ArrayList<>();
        for (ClientGenerator generator : laboratory.generators()) {
            List<Path> classPath = laboratory.clients().drivenInvites(generator, document);
            clients.add(new DrivenClient(generator.label(), generator.clientDriverClass(), classPath, false));
        }
        clients.add(floor(laboratory, document));
        return clients;
    }

    private static DrivenClient floor(Laboratory laboratory, Path document) throws IOException, InterruptedException {
        ClientGenerator sdkpoet = laboratory.generators().get(0);
        List<Path> libraries = laboratory.clients().generate(sdkpoet, document).libraries();
        return new DrivenClient(
                "floor, the JDK and jackson-core",
                "dev.sdkpoet.benchmarks.drivers.BareInvites",
                laboratory.clients().withDriver("bare", "bare", libraries),
                true);
    }
}
