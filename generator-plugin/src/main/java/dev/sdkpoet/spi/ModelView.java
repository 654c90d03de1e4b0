package dev.sdkpoet.spi;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class for a schema.
 *
 * @param document the name of its document; "" for the only one
 * @param schema what the document calls it, or the way to it: {@code Invoice.line_items.item}
 * @param type its class, maybe one that is nested in that of another model
 * @param properties of an object, in the order of the document; empty for enums and unions
 * @param place where the document has it
 */
public record ModelView(
        String document, String schema, ClassName type, List<PropertyView> properties, SourcePlace place) {
    public ModelView {
        properties = List.copyOf(properties);
    }
}
