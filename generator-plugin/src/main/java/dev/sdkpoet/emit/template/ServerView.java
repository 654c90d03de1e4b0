package dev.sdkpoet.emit.template;

/**
 * @param url the address, with default values in place of variables
 * @param description may be empty
 */
record ServerView(String url, String description) {}
