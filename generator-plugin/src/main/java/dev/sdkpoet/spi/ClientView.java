package dev.sdkpoet.spi;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A client.
 *
 * @param type the class that its users start from
 * @param apis in the order of the documents
 * @param models in the order of the documents, nested ones included
 */
public record ClientView(ClassName type, List<ApiView> apis, List<ModelView> models) {
    public ClientView {
        apis = List.copyOf(apis);
        models = List.copyOf(models);
    }
}
