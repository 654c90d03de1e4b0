package dev.sdkpoet.custom;

/**
 * Why a class of the user's own can't be what a setting says.
 *
 * @param line the line of its source that shows it, from 1
 * @param fact what is wrong, as the rest of a sentence about the class
 * @param remedy what to do, as a sentence
 */
public record Objection(int line, String fact, String remedy) {}
