package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the body of one request: the fields of a form, the parts of a multipart body, or content that is ready. */
final class BodyBuilder {
    private final ClientSettings settings;
    private @Nullable List<String> form;
    private MultipartBody.@Nullable Builder multipart;
    private @Nullable RequestBody content;
    private String contentType = "";

    BodyBuilder(ClientSettings settings) {
        this.settings = settings;
    }

    /** @param pairs {@code name=value}, encoded; none for a form that is sent without fields */
    void addForm(List<String> pairs) {
        if (form == null) {
            form = new ArrayList<>();
        }
        form.addAll(pairs);
    }

    /** The parts so far, to be added to; from now on the body is multipart, if without parts. */
    MultipartBody.Builder parts() {
        if (multipart == null) {
            multipart = new MultipartBody.Builder(settings.boundary);
        }
        return multipart;
    }

    void setContent(String mediaType, RequestBody body) {
        contentType = mediaType;
        content = body;
    }

    /**
     * The body, compressed if the client compresses.
     *
     * @param headers take its Content-Type and Content-Encoding, where they don't have them already
     * @return null for none
     */
    @Nullable
    RequestBody build(Map<String, List<String>> headers) {
        if (form != null) {
            setContent("application/x-www-form-urlencoded", new FormBody(form));
        }
        if (multipart != null) {
            MultipartBody body = multipart.build();
            setContent(body.contentType(), body);
        }
        if (content == null) {
            return null;
        }
        headers.putIfAbsent("Content-Type", List.of(Headers.checkValue("Content-Type", contentType)));
        if (settings.compressed && !headers.containsKey("Content-Encoding")) {
            headers.put("Content-Encoding", List.of("gzip"));
            return new GzipBody(content);
        }
        return content;
    }
}
