package dev.sdkpoet.spec;

import dev.sdkpoet.spec.SpecNode.Kind;

/** What a scalar means ({@code kind}, {@code text}) and how it was written ({@code source}). */
record Scalar(Kind kind, String text, String source) {

    static Scalar string(String text) {
        return new Scalar(Kind.STRING, text, text);
    }
}
