package dev.sdkpoet.emit.template;

/**
 * @param package_ the base package; the runtime is in {@code <package>.runtime}, fakes in {@code <package>.fake}
 * @param uses what the client's code says: {@code uses.Upload} is a section that is entered when it says {@code Upload}
 */
record RuntimeView(String package_, JavaWords uses) {}
