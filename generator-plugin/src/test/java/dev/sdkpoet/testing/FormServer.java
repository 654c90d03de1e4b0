package dev.sdkpoet.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * A server that reads forms and multipart bodies with the JDK and Apache Commons FileUpload, which know nothing of how they were written.
 * Each part is a line: {@code name; file=name; Header: value | content}; each field of a form {@code name | content}, decoded.
 */
public final class FormServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    public FormServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What came since the last time: query, path and headers that begin with {@code X-} where there is no body. */
    public List<String> received() {
        List<String> all = List.copyOf(received);
        received.clear();
        return all;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            try {
                if (type == null) {
                    received.add(exchange.getRequestURI().toString());
                    exchange.getRequestHeaders().forEach((name, values) -> {
                        if (name.startsWith("X-")) {
                            received.add(name + ": " + values.get(0));
                        }
                    });
                } else if (type.startsWith("multipart/")) {
                    received.addAll(parts(new Body(type, body)));
                } else {
                    received.addAll(fields(new String(body, StandardCharsets.UTF_8)));
                }
                exchange.sendResponseHeaders(204, -1);
            } catch (IOException | RuntimeException e) {
                received.add(e.toString());
                exchange.sendResponseHeaders(400, -1);
            }
        }
    }

    private static List<String> fields(String form) {
        List<String> fields = new ArrayList<>();
        for (String pair : form.split("&")) {
            String[] sides = pair.split("=", 2);
            fields.add(decoded(sides[0]) + " | " + decoded(sides[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> parts(Body body) throws IOException {
        List<String> parts = new ArrayList<>();
        FileItemInputIterator items = new Parser().getItemIterator(body);
        while (items.hasNext()) {
            FileItemInput item = items.next();
            StringBuilder part = new StringBuilder(item.getFieldName());
            if (item.getName() != null) {
                part.append("; file=").append(item.getName());
            }
            for (Iterator<String> names = item.getHeaders().getHeaderNames(); names.hasNext(); ) {
                String name = names.next();
                if (!name.equals("content-disposition")) {
                    part.append("; ")
                            .append(name)
                            .append(": ")
                            .append(item.getHeaders().getHeader(name));
                }
            }
            try (InputStream in = item.getInputStream()) {
                parts.add(part + " | " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Parser extends AbstractFileUpload<Body, DiskFileItem, DiskFileItemFactory> {
        Parser() {
            setHeaderCharset(StandardCharsets.UTF_8);
        }

        @Override
        public FileItemInputIterator getItemIterator(Body body) throws IOException {
            return super.getItemIterator((RequestContext) body);
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(Body body) throws FileUploadException {
            return super.parseParameterMap((RequestContext) body);
        }

        @Override
        public List<DiskFileItem> parseRequest(Body body) throws FileUploadException {
            return super.parseRequest((RequestContext) body);
        }
    }

    private record Body(String type, byte[] bytes) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public long getContentLength() {
            return bytes.length;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean isMultipartRelated() {
            return type.startsWith("multipart/related");
        }
    }
}
