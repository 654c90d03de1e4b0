package dev.sdkpoet.emit.template.view;

/**
 * @param package_ the package
 * @param title what it is about, as Javadoc: the document's title, or the client's name
 */
public record PackageInfoView(String package_, String title) {}
