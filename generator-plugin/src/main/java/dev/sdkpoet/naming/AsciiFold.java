package dev.sdkpoet.naming;

import java.text.Normalizer;
import java.util.Map;

/**
 * Writes any text in ASCII, code point by code point: Latin letters without their marks ({@code é} as {@code e}), letters of
 * other scripts and, when asked for, symbols as a word of their code point ({@code 中} as {@code u4e2d}), everything else as a
 * space.
 */
final class AsciiFold {
    /** Latin letters that Unicode doesn't decompose. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry(0x00df, "ss"),
            Map.entry(0x1e9e, "Ss"),
            Map.entry(0x00e6, "ae"),
            Map.entry(0x00c6, "Ae"),
            Map.entry(0x0153, "oe"),
            Map.entry(0x0152, "Oe"),
            Map.entry(0x00f8, "o"),
            Map.entry(0x00d8, "O"),
            Map.entry(0x0111, "d"),
            Map.entry(0x0110, "D"),
            Map.entry(0x00f0, "d"),
            Map.entry(0x00d0, "D"),
            Map.entry(0x00fe, "th"),
            Map.entry(0x00de, "Th"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0127, "h"),
            Map.entry(0x0126, "H"),
            Map.entry(0x014b, "ng"),
            Map.entry(0x014a, "Ng"),
            Map.entry(0x0167, "t"),
            Map.entry(0x0166, "T"),
            Map.entry(0x0131, "i"));

    private static final int RIGHT_SINGLE_QUOTATION_MARK = 0x2019;

    private final boolean withSymbols;
    private final StringBuilder ascii = new StringBuilder();

    private AsciiFold(boolean withSymbols) {
        this.withSymbols = withSymbols;
    }

    /** @param withSymbols whether symbols outside ASCII are spelled, too, and don't just separate words */
    static String fold(String text, boolean withSymbols) {
        if (isAscii(text)) {
            return text;
        }
        AsciiFold fold = new AsciiFold(withSymbols);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(fold::append);
        return fold.ascii.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private void append(int codePoint) {
        if (codePoint < 0x80) {
            ascii.append((char) codePoint);
        } else if (codePoint == RIGHT_SINGLE_QUOTATION_MARK) {
            ascii.append('\'');
        } else if (LATIN.containsKey(codePoint)) {
            ascii.append(LATIN.get(codePoint));
        } else if (Character.isLetterOrDigit(codePoint) || isOtherNumber(codePoint)) {
            appendLetter(codePoint);
        } else if (isCombining(codePoint)) {
            if (Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.INHERITED) {
                appendCode(codePoint);
            }
        } else if (Character.getType(codePoint) != Character.FORMAT) {
            appendSymbol(codePoint);
        }
    }

    private void appendLetter(int codePoint) {
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder base = new StringBuilder();
        decomposed.codePoints().filter(part -> !isCombining(part)).forEach(part -> {
            if (part < 0x80 && Character.isLetterOrDigit(part)) {
                base.append((char) part);
            } else if (Character.isLetterOrDigit(part)) {
                base.append('\0');
            } else {
                base.append(' ');
            }
        });
        if (base.indexOf("\0") >= 0 || base.toString().isBlank()) {
            appendCode(codePoint);
        } else {
            ascii.append(base);
        }
    }

    private void appendSymbol(int codePoint) {
        boolean blank = Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
        if (withSymbols && !blank) {
            appendCode(codePoint);
        } else {
            ascii.append(' ');
        }
    }

    private void appendCode(int codePoint) {
        String digits = Integer.toHexString(codePoint);
        ascii.append(" u")
                .append("0".repeat(Math.max(0, 4 - digits.length())))
                .append(digits)
                .append(' ');
    }

    /** Fractions, superscripts and the like. */
    private static boolean isOtherNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }

    private static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
