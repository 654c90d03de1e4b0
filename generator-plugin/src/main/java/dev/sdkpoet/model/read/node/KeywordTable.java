package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.read.node.Keyword.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the keywords of one kind of object, one call for each row. */
final class KeywordTable {
    private final ObjectKind object;
    private final List<Keyword> rows = new ArrayList<>();

    KeywordTable(ObjectKind object) {
        this.object = object;
    }

    KeywordTable field(Editions editions, String name, Expected expected, String readBy) {
        return field(editions, name, expected, readBy, "");
    }

    KeywordTable field(Editions editions, String name, Expected expected, String readBy, String instead) {
        return row(editions, name, expected, Trait.FIELD, null, readBy, instead);
    }

    /** A field that is ignored on purpose. */
    KeywordTable ignored(Editions editions, String name, Expected expected) {
        return field(editions, name, expected, Keyword.NOTHING);
    }

    /** A keyword for values of any kind. */
    KeywordTable keyword(Editions editions, String name, Expected expected, Trait trait, String readBy) {
        return row(editions, name, expected, trait, null, readBy, "");
    }

    /** A keyword for values of one kind. */
    KeywordTable keyword(Editions editions, String name, Expected expected, Trait trait, JsonKind kind, String readBy) {
        return row(editions, name, expected, trait, kind, readBy, "");
    }

    KeywordTable row(
            Editions editions,
            String name,
            Expected expected,
            Trait trait,
            @Nullable JsonKind kind,
            String readBy,
            String instead) {
        rows.add(new Keyword(object, name, editions, expected, trait, kind, readBy, instead));
        return this;
    }

    List<Keyword> rows() {
        return rows;
    }
}
