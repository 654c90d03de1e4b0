package dev.sdkpoet.spi;

/**
 * A place in a document.
 *
 * @param file as messages name it
 * @param line from 1
 * @param column from 1
 * @param pointer a JSON pointer to it, "" for all of the document
 */
public record SourcePlace(String file, int line, int column, String pointer) {}
