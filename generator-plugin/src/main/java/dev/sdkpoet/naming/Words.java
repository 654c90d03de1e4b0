package dev.sdkpoet.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of a name, in lower-case ASCII letters and digits: what all its Java spellings are made from. {@code HTTPStatusURL}
 * is http, status, url; {@code user_IDs} is user, ids; {@code ChatV2Invite} is chat, v2, invite.
 */
record Words(List<String> words) {
    /** A first word that is written as it is: {@code _id} beside {@code id}. */
    static final String UNDERSCORE = "_";

    private static final Words EMPTY = new Words(List.of("empty"));

    Words {
        words = List.copyOf(words);
    }

    /** The words of a text; its symbols only separate them, unless there is nothing else. At least one word. */
    static Words of(String text) {
        List<String> words = WordReader.read(AsciiFold.fold(text, false), Symbols.Said.SIGNS);
        return words.isEmpty() ? spelled(text) : new Words(words);
    }

    /** The words of a text with its symbols said in words: for {@code c#} beside {@code c}. At least one word. */
    static Words spelled(String text) {
        List<String> words = WordReader.read(AsciiFold.fold(text, true), Symbols.Said.MOST);
        return words.isEmpty() ? EMPTY : new Words(words);
    }

    /** The words of a text with all its symbols said in words, also those that separate: for {@code a.b} beside {@code a-b}. */
    static Words spelledWhole(String text) {
        List<String> words = WordReader.read(AsciiFold.fold(text, true), Symbols.Said.ALL);
        return words.isEmpty() ? EMPTY : new Words(words);
    }

    /** The words of several texts, those of blank ones left out. At least one word. */
    static Words of(List<String> texts) {
        return joined(texts, Words::of);
    }

    /** The words of several texts with their symbols said in words, those of blank ones left out. At least one word. */
    static Words spelled(List<String> texts) {
        return joined(texts, Words::spelled);
    }

    private static Words joined(List<String> texts, Function<String, Words> reading) {
        List<String> all = texts.stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> reading.apply(text).words.stream())
                .toList();
        return all.isEmpty() ? EMPTY : new Words(all);
    }

    Words then(String... more) {
        return then(new Words(List.of(more)));
    }

    Words then(Words more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more.words);
        return new Words(all);
    }

    Words first(int count) {
        return new Words(words.subList(0, count));
    }

    /** All but the first ones, which may be none. */
    Words from(int start) {
        return new Words(words.subList(start, words.size()));
    }

    Words last(int count) {
        return new Words(words.subList(words.size() - count, words.size()));
    }

    /** As many words from the start as have room in a name of a class, which may be none. */
    Words firstIn(int length) {
        int end = 0;
        while (end < words.size() && first(end + 1).upperCamel().length() <= length) {
            end++;
        }
        return first(end);
    }

    /** As many words from the start as have room in a name of a class, or a part of the first one. */
    Words startIn(int length) {
        Words start = firstIn(length);
        return start.words.isEmpty() ? new Words(List.of(words.get(0).substring(0, length))) : start;
    }

    /** As many words from the end as have room in a name of a class, or a part of the last one. */
    Words endIn(int length) {
        int start = words.size() - 1;
        while (start > 0
                && new Words(words.subList(start - 1, words.size()))
                                .upperCamel()
                                .length()
                        <= length) {
            start--;
        }
        return new Words(words.subList(start, words.size())).startIn(length);
    }

    boolean startsWith(Words start) {
        int length = start.words.size();
        return words.size() >= length && words.subList(0, length).equals(start.words);
    }

    boolean endsWith(Words end) {
        int length = end.words.size();
        return words.size() >= length && last(length).equals(end);
    }

    boolean endsWith(String word) {
        return !words.isEmpty() && words.get(words.size() - 1).equals(word);
    }

    /** The same with the singular of the last word; empty where there is none, or none without doubt. */
    Optional<Words> singular() {
        int last = words.size() - 1;
        return Singular.of(words.get(last)).map(singular -> new Words(words.subList(0, last)).then(singular));
    }

    String upperCamel() {
        return camel(0);
    }

    String lowerCamel() {
        return camel(1);
    }

    String upperSnake() {
        int prefix = prefix();
        return UNDERSCORE.repeat(prefix)
                + String.join("_", words.subList(prefix, words.size())).toUpperCase(Locale.ROOT);
    }

    /** For packages. */
    String flat() {
        return words.stream().filter(word -> !word.equals(UNDERSCORE)).collect(Collectors.joining());
    }

    private String camel(int lowerWords) {
        int prefix = prefix();
        StringBuilder camel = new StringBuilder(UNDERSCORE.repeat(prefix));
        for (int i = prefix; i < words.size(); i++) {
            String word = words.get(i);
            if (i > prefix && isDigit(word.charAt(0)) && isDigit(camel.charAt(camel.length() - 1))) {
                camel.append('_');
            }
            if (i < prefix + lowerWords) {
                camel.append(word);
            } else {
                camel.append(upperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return camel.toString();
    }

    /** The same without underscores in front, which may be no words. */
    Words unprefixed() {
        return from(prefix());
    }

    private int prefix() {
        int prefix = 0;
        while (prefix < words.size() && words.get(prefix).equals(UNDERSCORE)) {
            prefix++;
        }
        return prefix;
    }

    private static char upperCase(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
