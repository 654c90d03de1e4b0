package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code content}: bodies by media type, with their examples. */
final class MediaReader {
    private static final String DATA_OF_EVENT = "data";

    private final ReadContext context;
    private final Fields fields;

    MediaReader(ReadContext context, Fields fields) {
        this.context = context;
        this.fields = fields;
    }

    List<Media> content(SpecNode holder) {
        List<Media> contents = new ArrayList<>();
        fields.map(holder, "content").forEach((name, written) -> {
            SpecNode media = context.follow(written);
            if (media.isObject() || media.isNull()) {
                contents.add(
                        new Media(name, schema(name, media), fields.object(media, "encoding"), examples(media), media));
            }
        });
        return described(contents);
    }

    /** What says nothing is what is said of the same media type in another charset, which changes no value. */
    private static List<Media> described(List<Media> contents) {
        Map<List<String>, Media> described = new HashMap<>();
        contents.stream()
                .filter(each -> each.schema() != null)
                .forEach(each -> described.putIfAbsent(each.withoutCharset(), each));
        return contents.stream()
                .map(each -> each.schema() == null ? each.like(described.get(each.withoutCharset())) : each)
                .toList();
    }

    /** The schema of the whole, or of each item; of server-sent events, of their data. */
    private @Nullable SpecNode schema(String name, SpecNode media) {
        SpecNode whole = media.get("schema");
        SpecNode item = media.get("itemSchema");
        return whole != null || item == null || !MediaType.of(name).isEventStream()
                ? whole == null ? item : whole
                : data(item);
    }

    /** What `itemSchema` says of the data of an event; null for text, and for what isn't said (OpenAPI 3.2, 4.14.4.2). */
    private @Nullable SpecNode data(SpecNode item) {
        SpecNode properties = context.follow(item).get("properties");
        SpecNode data = properties == null ? null : properties.get(DATA_OF_EVENT);
        SpecNode content = data == null ? null : context.follow(data).get("contentSchema");
        if (content == null) {
            context.warn(
                    item,
                    "`itemSchema` of text/event-stream describes events, not their data, which is read as any value. Describe it"
                            + " with `contentMediaType: application/json` and `contentSchema` in the property `data`.");
        }
        return content;
    }

    private List<Example> examples(SpecNode media) {
        List<Example> examples = new ArrayList<>();
        SpecNode single = media.get("example");
        if (single != null) {
            examples.add(example("", null, single));
        }
        SpecNode several = media.get("examples");
        if (several != null && several.isObject()) {
            several.members().forEach((name, written) -> {
                SpecNode described = context.follow(written);
                SpecNode value = described.get("value");
                if (value != null) {
                    examples.add(example(name, described.string("summary"), value));
                }
            });
        }
        return examples;
    }

    static Example example(String name, @Nullable String summary, SpecNode value) {
        return new Example(name, summary, value.toJson(), value.location());
    }
}
