package dev.sdkpoet.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own, in a JVM with a small heap, that makes one call and says what came of it. */
final class SmallHeap {
    private SmallHeap() {}

    /** Makes the call in a JVM with so many megabytes. */
    static String call(int megabytes, String url, String kind) throws Exception {
        Path output = Files.createTempFile("small-heap", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + megabytes + "m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallHeap.class.getName(),
                    url,
                    kind));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(100, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "no end: " + Files.readString(output);
            }
            return Files.readString(output).strip();
        } finally {
            Files.delete(output);
        }
    }

    public static void main(String[] args) {
        RequestBuilder request = TestClient.of(args[0]).maxRetries(0).build().request(TestClient.get("/x"));
        try {
            Object result = switch (args[1]) {
                case "json" -> request.json(Codecs.LONG).execute();
                case "download" -> request.binary().execute().readAllBytes().length;
                case "event" ->
                    request.receive(EventStream.ofEvents(Codecs.LONG))
                            .execute()
                            .iterator()
                            .next();
                case "line" ->
                    request.receive(EventStream.ofLines(Codecs.LONG))
                            .execute()
                            .iterator()
                            .next();
                default -> throw new IllegalArgumentException(args[1]);
            };
            System.out.println(result);
        } catch (ApiException e) {
            System.out.println(e.status() + " " + e.rawBody().length());
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
