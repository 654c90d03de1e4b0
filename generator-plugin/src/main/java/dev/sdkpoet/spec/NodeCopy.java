package dev.sdkpoet.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies values of one tree into another, where they get the place of what was there. */
final class NodeCopy {
    private NodeCopy() {}

    /** A value in the place of a node: its position and its pointer. */
    static SpecNode at(SpecNode place, SpecNode value) {
        return switch (value.kind()) {
            case OBJECT -> filled(new SpecObject(place), value);
            case ARRAY -> filled(new SpecArray(place), value);
            default -> new SpecScalar(place, scalar(value));
        };
    }

    /** A value as a new member or item of a node, whose position it has. */
    static SpecNode in(SpecNode holder, String token, SpecNode value) {
        return switch (value.kind()) {
            case OBJECT -> filled(new SpecObject(holder, token, holder.position()), value);
            case ARRAY -> filled(new SpecArray(holder, token, holder.position()), value);
            default -> new SpecScalar(holder, token, holder.position(), scalar(value));
        };
    }

    private static SpecObject filled(SpecObject copy, SpecNode value) {
        MembersBuilder members = new MembersBuilder();
        for (Map.Entry<String, SpecNode> member : value.members().entrySet()) {
            members.add(member.getKey(), in(copy, member.getKey(), member.getValue()), copy.position());
        }
        copy.complete(members.build());
        return copy;
    }

    private static SpecArray filled(SpecArray copy, SpecNode value) {
        List<SpecNode> items = new ArrayList<>();
        for (SpecNode item : value.items()) {
            items.add(in(copy, Integer.toString(items.size()), item));
        }
        copy.complete(items);
        return copy;
    }

    private static Scalar scalar(SpecNode value) {
        return new Scalar(value.kind(), value.text(), value.source());
    }
}
