package dev.sdkpoet.emit.template;

/** @param package_ the base package; the runtime is in {@code <package>.runtime}, fakes in {@code <package>.fake} */
record RuntimeView(String package_) {}
