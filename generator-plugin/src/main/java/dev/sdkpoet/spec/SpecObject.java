package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object. */
final class SpecObject extends SpecNode {

    private Members members = Members.NONE;

    /** What isn't read, though references may lead into it. */
    private Members hidden = Members.NONE;

    SpecObject(Object holder, String token, long position) {
        super(holder, token, position);
    }

    /** Gives the object its members, once; they need to know the object they are in. */
    void complete(Members all) {
        members = all;
    }

    /** See {@link SpecDocument#joined}. */
    static SpecObject joined(SpecNode first, SpecNode second, Problems problems) {
        SpecObject joined = new SpecObject(first);
        MembersBuilder members = new MembersBuilder();
        Map<String, SpecNode> others = second.members();
        first.members().forEach((name, own) -> {
            SpecNode other = others.get(name);
            if (name.equals("$ref")) {
                return;
            }
            SpecNode kept = own;
            if (other != null && own.isArray() && other.isArray()) {
                kept = SpecArray.joined(own, other);
            } else if (other != null && !own.equals(other)) {
                problems.warning(
                        first.keyLocation(name),
                        "`" + name + "` is here and in the target of `$ref`; this one is used. Keep one of them.");
            }
            members.add(name, kept, keyPosition(first, name));
        });
        others.forEach((name, other) -> {
            if (first.get(name) == null) {
                members.add(name, other, keyPosition(second, name));
            }
        });
        joined.complete(members.build());
        return joined;
    }

    /**
     * An object in the place of another one, with some of its members, in this order, and new ones.
     *
     * @param names of those that stay
     * @param members by name; what stays moves here from the other object
     * @param added the names of new members
     * @param others where new members are copied from
     */
    static SpecObject changed(
            SpecNode place, List<String> names, Map<String, SpecNode> members, List<String> added, SpecNode others) {
        SpecObject changed = new SpecObject(place);
        MembersBuilder all = new MembersBuilder();
        for (String name : names) {
            SpecNode member = Objects.requireNonNull(members.get(name));
            member.move(place, changed);
            all.add(name, member, keyPosition(place, name));
        }
        for (String name : added) {
            SpecNode other = Objects.requireNonNull(others.get(name));
            all.add(name, NodeCopy.in(changed, name, other), changed.position());
        }
        changed.complete(all.build());
        return changed;
    }

    static long keyPosition(SpecNode object, String name) {
        return object instanceof SpecObject known
                ? known.members.keyPosition(known.members.indexOf(name))
                : Position.UNKNOWN;
    }

    SpecObject(SpecNode place) {
        super(place);
    }

    /** Takes a member of data away that can't be written; before anybody has read it. */
    void leaveOut(String key) {
        MembersBuilder others = new MembersBuilder();
        for (int i = 0; i < members.size(); i++) {
            if (!members.key(i).equals(key)) {
                others.add(members.key(i), members.value(i), members.keyPosition(i));
            }
        }
        members = others.build();
    }

    /** Hides members from all but references; before anybody has read them. */
    void hide(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        MembersBuilder others = new MembersBuilder();
        MembersBuilder those = new MembersBuilder();
        for (int i = 0; i < hidden.size(); i++) {
            those.add(hidden.key(i), hidden.value(i), hidden.keyPosition(i));
        }
        for (int i = 0; i < members.size(); i++) {
            (names.contains(members.key(i)) ? those : others)
                    .add(members.key(i), members.value(i), members.keyPosition(i));
        }
        members = others.build();
        hidden = those.build();
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public @Nullable SpecNode get(String key) {
        return members.get(key);
    }

    @Override
    public @Nullable SpecNode pointed(String token) {
        SpecNode member = members.get(token);
        return member == null ? hidden.get(token) : member;
    }

    @Override
    public Map<String, SpecNode> members() {
        return members;
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public SpecLocation keyLocation(String key) {
        int index = members.indexOf(key);
        if (index < 0) {
            return location();
        }
        SpecNode origin = file().origin(members.value(index));
        SpecLocation own = file().location(members.keyPosition(index), JsonPointer.append(pointer(), key));
        return origin == null || !isSame(members.value(index).parent()) ? own : own.from(origin.keyInParent());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof SpecObject object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
