package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * @param url the address, with default values in place of variables
 * @param description may be empty
 * @param variables the variables that the document's address has, with their defaults and the values there are
 */
record ServerView(String url, String description, List<FactView> variables) {}
