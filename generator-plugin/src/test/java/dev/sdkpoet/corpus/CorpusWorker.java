package dev.sdkpoet.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tries one document for each line of standard input, {@code name TAB path}, and answers with a row of the report. */
final class CorpusWorker {
    private CorpusWorker() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CorpusCase corpusCase = new CorpusCase();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            out.println(
                    tried(corpusCase, name, Path.of(line.substring(tab + 1))).toLine());
        }
    }

    /** A bug of ours costs one row, not the run. */
    private static CorpusRow tried(CorpusCase corpusCase, String name, Path file) throws IOException {
        try {
            return corpusCase.run(name, file);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return CorpusRow.failed(name, e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }
}
