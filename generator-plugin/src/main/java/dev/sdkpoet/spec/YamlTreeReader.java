package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 from a parser's events, not from its object graph: that is where places, source text and limits are.
 * Merge keys ({@code <<}) aren't part of YAML 1.2, but real documents use them.
 */
final class YamlTreeReader {

    private static final String MERGE_KEY = "<<";

    /** The parser copies what it has of a scalar each time its buffer is used up. */
    private static final int MAX_BUFFER = 1 << 20;

    private final TreeBuilder tree;
    private final int maxAliases;
    private final YamlAnchors anchors = new YamlAnchors();
    private int documents;
    private int aliases;
    private long last = Position.of(1, 1);

    YamlTreeReader(TreeBuilder tree, int maxAliases) {
        this.tree = tree;
        this.maxAliases = maxAliases;
    }

    /**
     * @param text where a character stands that YAML doesn't allow is looked up in it
     * @param reader reads the text
     * @throws IndentedEmptyScalarException if a block scalar without text may be what the parser can't read
     * @throws RejectedException if the text isn't YAML, or uses what a document has no need for
     */
    void read(SourceText text, Reader reader) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.min(text.maxLength() + 1, MAX_BUFFER))
                .build();
        Iterator<Event> events = new Parse(settings).parseReader(reader).iterator();
        Event event = next(events, text);
        while (!(event instanceof StreamEndEvent)) {
            accept(event);
            last = position(event.getEndMark());
            event = next(events, text);
        }
    }

    /** The next event; only the parser's own exceptions are caught, not those of what is built from its events. */
    private Event next(Iterator<Event> events, SourceText text) {
        try {
            return events.next();
        } catch (MarkedYamlEngineException e) {
            Place place = tree.here(position(e.getProblemMark()));
            throw YamlSyntax.isIndentedEmptyScalar(e)
                    ? new IndentedEmptyScalarException(place)
                    : new RejectedException(place, YamlSyntax.problem(e));
        } catch (ReaderException e) {
            throw new RejectedException(
                    tree.here(YamlSyntax.firstUnprintable(text)),
                    "The text has a control character. Remove it, or write it as an escape in double quotes.");
        } catch (RuntimeException e) {
            // The parser fails so on some wrong escapes, as "\UFFFFFFFF".
            throw new RejectedException(
                    tree.here(last), "After this place, the document isn't valid YAML. Correct it.");
        }
    }

    private void accept(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> startDocument((DocumentStartEvent) event);
            case MappingStart -> start((CollectionStartEvent) event, Tag.MAP);
            case SequenceStart -> start((CollectionStartEvent) event, Tag.SEQ);
            case MappingEnd, SequenceEnd -> anchors.end(tree.end());
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
    }

    private void startDocument(DocumentStartEvent event) {
        if (++documents > 1) {
            throw rejected(event, "A second YAML document starts here. Keep one document per file.");
        }
    }

    private void start(CollectionStartEvent event, Tag tag) {
        if (tree.expectsKey()) {
            throw rejected(event, "A mapping or list is the name of a member here. Use a plain name.");
        }
        if (!YamlTags.accepts(event.getTag(), tag)) {
            throw unknownTag(event);
        }
        long position = position(event.getStartMark());
        anchors.start(event.getAnchor(), tag.equals(Tag.MAP) ? tree.startObject(position) : tree.startArray(position));
    }

    private void scalar(ScalarEvent event) {
        long position = position(event.getStartMark());
        Scalar scalar = YamlTags.resolve(event).orElseThrow(() -> unknownTag(event));
        if (!tree.expectsKey()) {
            anchors.scalar(event.getAnchor(), tree.scalar(scalar, position));
        } else if (event.isPlain()
                && event.getTag().isEmpty()
                && scalar.source().equals(MERGE_KEY)) {
            tree.mergeKey(position);
        } else {
            tree.key(scalar.source(), position);
            if (event.getAnchor().isPresent()) {
                anchors.scalar(event.getAnchor(), tree.keyNode(scalar, position));
            }
        }
    }

    private void alias(AliasEvent event) {
        if (++aliases > maxAliases) {
            throw rejected(
                    event,
                    "The document has more aliases than the limit of " + maxAliases
                            + ". Use references instead, or raise the limit maxAliases.");
        }
        YamlAnchors.@Nullable Anchored anchored = anchors.find(event.getAlias().getValue());
        if (anchored == null) {
            throw rejected(event, "There is no anchor of this name before the alias. Add it, or correct the name.");
        }
        Extent extent = anchored.extent();
        if (extent == null) {
            throw rejected(event, "The alias repeats a value that it is itself a part of. Use a reference instead.");
        }
        long position = position(event.getStartMark());
        if (!tree.expectsKey()) {
            tree.alias(anchored.node(), extent, position);
        } else if (anchored.node() instanceof SpecScalar scalar) {
            tree.key(scalar.source(), position);
        } else {
            throw rejected(event, "A mapping or list is the name of a member here. Use a plain name.");
        }
    }

    private RejectedException unknownTag(Event event) {
        return rejected(
                event,
                "The tag is none of !!str, !!int, !!float, !!bool, !!null, !!map and !!seq, or contradicts the value."
                        + " Remove it.");
    }

    private RejectedException rejected(Event event, String problem) {
        return new RejectedException(tree.here(position(event.getStartMark())), problem);
    }

    private static long position(Optional<Mark> mark) {
        return mark.map(place -> Position.of(place.getLine() + 1, place.getColumn() + 1))
                .orElse(Position.UNKNOWN);
    }
}
