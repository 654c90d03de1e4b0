package dev.sdkpoet.emit.template;

/**
 * @param package_ the package
 * @param title what it is about, as Javadoc: the document's title, or the client's name
 */
record PackageInfoView(String package_, String title) {}
