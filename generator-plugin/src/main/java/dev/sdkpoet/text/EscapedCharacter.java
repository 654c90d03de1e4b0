package dev.sdkpoet.text;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** A punctuation character with a backslash before it, which stays in Markdown and goes elsewhere. */
final class EscapedCharacter extends CustomNode {
    private final char character;

    EscapedCharacter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    static boolean isPunctuation(char c) {
        return c > ' ' && c <= '~' && !Character.isLetterOrDigit(c);
    }

    static final class Factory implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        /** A backslash at the end of a line is left to CommonMark's own parser. */
        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            char escaped = scanner.peek();
            if (!isPunctuation(escaped)) {
                return ParsedInline.none();
            }
            scanner.next();
            return ParsedInline.of(new EscapedCharacter(escaped), scanner.position());
        }
    }
}
