package dev.sdkpoet.benchmarks.subject;

import java.io.IOException;
import java.util.List;

/** One of the generators that are compared. */
public interface ClientGenerator {
    /** How the report names it. */
    String label();

    /** Its name as a directory. */
    String directory();

    /** The command that generates. It writes {@code refused DOCUMENT} for each document that it can't generate from. */
    List<String> command(Generation generation) throws IOException;

    /** The driver of a client for invites: its directory among the drivers. */
    String clientDriver();

    /** The driver's class. */
    String clientDriverClass();
}
