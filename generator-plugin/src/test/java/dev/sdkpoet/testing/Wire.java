package dev.sdkpoet.testing;

/** The source of a transport that keeps what was sent, for code that runs against a {@link GeneratedClient}. */
final class Wire {
    static final String SOURCE = """
            package example;

            import example.runtime.HttpTransport;
            import java.io.ByteArrayInputStream;
            import java.io.IOException;
            import java.io.UncheckedIOException;
            import java.nio.charset.StandardCharsets;
            import java.util.List;
            import java.util.Map;
            import java.util.concurrent.CompletableFuture;

            /** Answers every request the same way. {@code sent()} is the last one: method and URL, headers sorted, body. */
            public final class Wire implements HttpTransport {
                private final int status;
                private final String contentType;
                private final String answer;
                private final StringBuilder sent = new StringBuilder();

                public Wire() {
                    this(204, "", "");
                }

                public Wire(int status, String contentType, String answer) {
                    this.status = status;
                    this.contentType = contentType;
                    this.answer = answer;
                }

                /** A client without credentials that sends over this. */
                public Example client() {
                    return builder().build();
                }

                public Example.Builder builder() {
                    return Example.builder().transport(this).maxRetries(0);
                }

                @Override
                public CompletableFuture<Response> send(Request request) {
                    sent.setLength(0);
                    sent.append(request.method()).append(' ').append(request.uri()).append('\\n');
                    request.headers().forEach((name, values) -> {
                        if (!name.equalsIgnoreCase("User-Agent")) {
                            values.forEach(value -> sent.append(name).append(": ").append(value).append('\\n'));
                        }
                    });
                    try {
                        sent.append('\\n').append(request.body() == null ? ""
                                : new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    Map<String, List<String>> headers =
                            contentType.isEmpty() ? Map.of() : Map.of("Content-Type", List.of(contentType));
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    return CompletableFuture.completedFuture(
                            new Response(status, headers, new ByteArrayInputStream(bytes)));
                }

                public String sent() {
                    return sent.toString();
                }

                /** Method, URL and body. */
                public String line() {
                    String all = sent.toString();
                    return (all.substring(0, all.indexOf('\\n')) + all.substring(all.indexOf("\\n\\n") + 1)).strip();
                }
            }
            """;

    private Wire() {}
}
