package dev.sdkpoet.emit.template;

/** @param value may be code or a link */
record FactView(String name, String value) {}
