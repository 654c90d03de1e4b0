package dev.sdkpoet.emit.template;

/**
 * @param type its Java type, as a link where it has a page
 * @param value what the discriminator says for it; may be empty
 */
record VariantView(String type, String value) {}
