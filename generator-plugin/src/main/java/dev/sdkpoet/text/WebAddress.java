package dev.sdkpoet.text;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** A link without a text, which shows its address: {@code <https://example.com>}. Any other less-than sign is itself, so nothing is HTML. */
final class WebAddress extends Link {
    private WebAddress(String address) {
        super(address, null);
    }

    static final class Factory implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (scanner.next("http")) {
                scanner.match(c -> c > ' ' && c != '<' && c != '>');
                String address = scanner.getSource(start, scanner.position()).getContent();
                if (scanner.next('>') && SafeLink.isSafe(address)) {
                    return ParsedInline.of(new WebAddress(address), scanner.position());
                }
            }
            return ParsedInline.of(new Text("<"), start);
        }
    }
}
