package dev.sdkpoet.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Splits an ASCII text into words: at symbols, at capitals, but not before digits. */
final class WordReader {
    private static final List<String> MIXED_CASE =
            List.copyOf(ReservedWords.load("mixed-case-words").words());

    private final String text;
    private final Symbols.Said said;
    private final int firstLetter;
    private final int lastLetter;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private WordReader(String text, Symbols.Said said) {
        this.text = text;
        this.said = said;
        int first = 0;
        while (first < text.length() && !isLetterOrDigit(first)) {
            first++;
        }
        int last = text.length() - 1;
        while (last >= 0 && !isLetterOrDigit(last)) {
            last--;
        }
        this.firstLetter = first;
        this.lastLetter = last;
    }

    /** @param said which symbols are said in words */
    static List<String> read(String ascii, Symbols.Said said) {
        WordReader reader = new WordReader(ascii, said);
        if (reader.lastLetter < 0) {
            return said == Symbols.Said.SIGNS ? List.of() : symbolsOnly(ascii, said);
        }
        reader.readAll();
        return reader.words;
    }

    private static List<String> symbolsOnly(String ascii, Symbols.Said said) {
        String symbols = ascii.isBlank() ? ascii : ascii.strip();
        return symbols.chars()
                .mapToObj(symbol ->
                        said == Symbols.Said.ALL ? Symbols.exactly((char) symbol) : Symbols.alone((char) symbol))
                .toList();
    }

    private void readAll() {
        for (int i = 0; i < text.length(); i++) {
            if (isLetterOrDigit(i)) {
                if (startsWord(i)) {
                    endWord();
                }
                String mixed = word.length() == 0 ? mixedCaseWord(i) : null;
                if (mixed == null) {
                    word.append(text.charAt(i));
                } else {
                    word.append(mixed);
                    i += mixed.length() - 1;
                }
            } else if (said == Symbols.Said.ALL || !isApostropheInWord(i)) {
                endWord();
                String symbol = symbol(i);
                if (symbol != null) {
                    words.add(symbol);
                }
            }
        }
        endWord();
    }

    private void endWord() {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private boolean startsWord(int i) {
        if (i == 0 || !isUpper(i)) {
            return false;
        }
        if (isUpper(i - 1)) {
            return isLower(i + 1) && !isPluralOfAcronym(i + 1);
        }
        return isLower(i - 1) || wordHasLetter();
    }

    /** The s of {@code SIDs}, {@code userIDs}, {@code URLsByHost}. */
    private boolean isPluralOfAcronym(int i) {
        return text.charAt(i) == 's' && !isLower(i + 1);
    }

    private @Nullable String mixedCaseWord(int i) {
        for (String mixed : MIXED_CASE) {
            if (text.startsWith(mixed, i) && !isLower(i + mixed.length())) {
                return mixed;
            }
        }
        return null;
    }

    private @Nullable String symbol(int i) {
        char symbol = text.charAt(i);
        if (isRangeEnd(i)) {
            return symbol == '<' ? "before" : "after";
        }
        if (isSign(i)) {
            return Symbols.nameAtEdge(symbol);
        }
        if (said == Symbols.Said.SIGNS) {
            return null;
        }
        if (said == Symbols.Said.ALL) {
            return Symbols.exactly(symbol);
        }
        if (symbol == '_' && i < firstLetter) {
            return Words.UNDERSCORE;
        }
        if (symbol == '[' && text.endsWith("[]") && i == text.length() - 2) {
            return "array";
        }
        return i < firstLetter || i > lastLetter ? Symbols.nameAtEdge(symbol) : Symbols.name(symbol);
    }

    /** A last character that makes a range of a date parameter: {@code StartTime>} beside {@code StartTime}. */
    private boolean isRangeEnd(int i) {
        return i == text.length() - 1 && i == lastLetter + 1 && isAngle(i) && firstAngle() == i;
    }

    private int firstAngle() {
        int first = 0;
        while (!isAngle(first)) {
            first++;
        }
        return first;
    }

    private boolean isAngle(int i) {
        return text.charAt(i) == '<' || text.charAt(i) == '>';
    }

    /** The sign of a number: without it, nothing but digits would be left of {@code -1}. */
    private boolean isSign(int i) {
        char symbol = text.charAt(i);
        return (symbol == '-' || symbol == '+') && i == firstLetter - 1 && isDigit(firstLetter);
    }

    private boolean isApostropheInWord(int i) {
        return text.charAt(i) == '\'' && i > firstLetter && i < lastLetter && isLetter(i - 1) && isLetter(i + 1);
    }

    private boolean wordHasLetter() {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '9') {
                return true;
            }
        }
        return false;
    }

    private boolean isLetterOrDigit(int i) {
        return isLetter(i) || isDigit(i);
    }

    private boolean isLetter(int i) {
        return isLower(i) || isUpper(i);
    }

    private boolean isLower(int i) {
        return i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }

    private boolean isUpper(int i) {
        return i < text.length() && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }

    private boolean isDigit(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
