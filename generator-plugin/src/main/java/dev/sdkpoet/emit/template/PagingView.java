package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * How to go through the pages of an operation.
 *
 * @param method the method that gives all pages
 * @param itemType the type of one item
 * @param imports what an example needs besides java.lang
 */
record PagingView(String method, String itemType, List<String> imports) {}
