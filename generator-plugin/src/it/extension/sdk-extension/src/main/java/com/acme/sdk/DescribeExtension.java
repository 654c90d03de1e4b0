package com.acme.sdk;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.spi.ClientView;
import dev.sdkpoet.spi.FileSink;
import dev.sdkpoet.spi.GeneratedType;
import dev.sdkpoet.spi.GeneratorExtension;
import dev.sdkpoet.spi.ModelView;
import dev.sdkpoet.spi.PropertyView;
import dev.sdkpoet.spi.Reporter;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Adds describe() to each object and a list of all operations, and warns if an operationId is missing. */
public final class DescribeExtension implements GeneratorExtension {
    @Override
    public void check(ClientView client, Reporter problems) {
        client.apis().forEach(api -> api.operations().stream()
                .filter(operation -> operation.operationId().isEmpty())
                .forEach(operation -> problems.warning(operation.place(), "There is no operationId. Add one.")));
    }

    @Override
    public TypeSpec change(TypeSpec type, GeneratedType about) {
        if (about.model().map(ModelView::properties).filter(all -> !all.isEmpty()).isEmpty()) {
            return type;
        }
        String properties = about.model().get().properties().stream()
                .map(PropertyView::name)
                .collect(Collectors.joining(", "));
        return type.toBuilder()
                .addMethod(MethodSpec.methodBuilder("describe")
                        .addJavadoc("{@return the names of all properties}")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", properties)
                        .build())
                .build();
    }

    @Override
    public void addFiles(ClientView client, FileSink files) {
        String operations = client.apis().stream()
                .flatMap(api -> api.operations().stream())
                .map(operation -> operation.httpMethod() + " " + operation.path() + " " + operation.method() + "\n")
                .collect(Collectors.joining());
        files.resource("META-INF/operations.txt", operations);
    }
}
