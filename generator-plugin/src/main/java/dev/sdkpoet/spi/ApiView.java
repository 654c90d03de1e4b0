package dev.sdkpoet.spi;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * An API of a client.
 *
 * @param document the name of its document; "" for the only one
 * @param tag the tag that its operations share, as the document has it; "" for none
 * @param type its interface
 * @param accessor the method that gives it
 * @param operations in the order of the document
 */
public record ApiView(String document, String tag, ClassName type, String accessor, List<OperationView> operations) {
    public ApiView {
        operations = List.copyOf(operations);
    }
}
