package dev.sdkpoet.emit.template;

/**
 * Java source without what sections leave behind when they aren't entered: imports that nothing needs, and blank lines. Not with regular
 * expressions: for a small document, they would be half of the work.
 */
final class TidyJava {
    private static final String IMPORT = "import ";
    private static final String STATIC_IMPORT = "import static ";

    private final String source;
    private final StringBuilder out;

    private TidyJava(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    static String of(String source) {
        return new TidyJava(source).tidy();
    }

    private String tidy() {
        for (int start = 0; start < source.length(); ) {
            int end = lineEnd(start);
            if (!isNeedlessImport(start, end) && !isNeedlessBlank(start)) {
                out.append(source, start, end);
            }
            start = end;
        }
        return out.toString();
    }

    /** Where the next line begins. */
    private int lineEnd(int start) {
        int end = source.indexOf('\n', start);
        return end < 0 ? source.length() : end + 1;
    }

    private boolean isNeedlessImport(int start, int end) {
        return isImport(start)
                && !isSaid(
                        source.substring(source.lastIndexOf('.', end) + 1, end).replace(";\n", ""));
    }

    private boolean isImport(int start) {
        return source.startsWith(IMPORT, start) && !source.startsWith(STATIC_IMPORT, start);
    }

    /** Whether a word stands anywhere but in an import. */
    private boolean isSaid(String word) {
        for (int at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
            boolean isWhole = !isWordPart(at - 1) && !isWordPart(at + word.length());
            if (isWhole && !isImport(source.lastIndexOf('\n', at) + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordPart(int at) {
        return at >= 0 && at < source.length() && Character.isJavaIdentifierPart(source.charAt(at));
    }

    /** A blank line after another one, or where a block begins or ends. */
    private boolean isNeedlessBlank(int start) {
        if (source.charAt(start) != '\n') {
            return false;
        }
        int last = out.length() - 1;
        boolean followsBlank = last > 0 && out.charAt(last) == '\n' && out.charAt(last - 1) == '\n';
        boolean followsBrace = last > 0 && out.charAt(last) == '\n' && out.charAt(last - 1) == '{';
        return followsBlank || followsBrace || isBlockEnd(start);
    }

    /** Whether the next line that isn't blank is a closing brace. */
    private boolean isBlockEnd(int start) {
        int at = start;
        while (at < source.length() && source.charAt(at) == '\n') {
            at++;
        }
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return source.startsWith("}\n", at);
    }
}
