package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code content}: bodies by media type, with their examples. */
final class MediaReader {
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
                SpecNode schema = media.get("schema") == null ? media.get("itemSchema") : media.get("schema");
                contents.add(new Media(name, schema, fields.object(media, "encoding"), examples(media), media));
            }
        });
        return contents;
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
