package dev.sdkpoet.spi;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * What a type is for that is about to be written. A type that is neither a model nor an API is what these need: the client, options, tests,
 * fakes.
 *
 * @param name its name; that of a class that is nested in another one has both
 * @param model the model whose class it is
 * @param api the API whose interface it is
 */
public record GeneratedType(ClassName name, Optional<ModelView> model, Optional<ApiView> api) {}
