package dev.sdkpoet.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.sample.CallSample;
import java.util.List;
import java.util.Objects;

/** The sample values of a call's inputs in Java. */
record SampleInputs(SampleExpression expressions, CallSample sample) {

    CodeBlock parameter(Parameter parameter) {
        if (TypeMapper.isUpload(parameter.type())) {
            return expressions.upload(parameter.contentType());
        }
        if (TypeMapper.isUploadList(parameter.type())) {
            return CodeBlock.of("$T.of($L)", List.class, expressions.upload(parameter.contentType()));
        }
        return expressions.of(
                parameter.type(), Objects.requireNonNull(sample.parameters().get(parameter)));
    }

    CodeBlock body(RequestBody.Whole body) {
        return body.accept(new Body());
    }

    private final class Body implements RequestBody.WholeVisitor<CodeBlock> {
        @Override
        public CodeBlock json(RequestBody.Json body) {
            return value(body.type());
        }

        @Override
        public CodeBlock text(RequestBody.Text body) {
            return value(body.type());
        }

        @Override
        public CodeBlock binary(RequestBody.Binary body) {
            return expressions.requestBody();
        }

        private CodeBlock value(TypeRef type) {
            return expressions.of(type, Objects.requireNonNull(sample.body()));
        }
    }
}
