package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What became of the members of one type. */
final class MemberComparison {
    private final JavaType type;
    private final JavaApi after;
    private final JavaType now;
    private final Conversions conversions;

    MemberComparison(JavaApi before, JavaType type, JavaApi after, JavaType now) {
        this.type = type;
        this.after = after;
        this.now = now;
        this.conversions = new Conversions(after);
    }

    /** Nothing, for a member that is as it was. */
    List<JavaChange> compare(JavaMember member) {
        JavaElement element = JavaElement.of(type, member);
        Optional<JavaMember> same = after.find(now, member.signature())
                .filter(candidate -> JavaApi.isAccessible(now, candidate))
                .findFirst();
        if (same.isEmpty() && JavaApi.EVERYWHERE.contains(member.signature())) {
            return List.of();
        }
        if (same.isEmpty()) {
            return List.of(JavaChange.removed(element, hasSubstitute(member) ? Set.of(Impact.BINARY) : both()));
        }
        List<JavaChange> changes = new ArrayList<>();
        JavaMember found = same.get();
        compareModifiers(element, member, found, changes);
        compareTypes(element, member, found, changes);
        if (found.deprecated() != member.deprecated()) {
            changes.add(JavaChange.deprecated(element, found.deprecated()));
        }
        return changes;
    }

    private static Set<Impact> both() {
        return EnumSet.copyOf(JavaApiComparison.BOTH);
    }

    /** Whether calls of a method that is gone compile with others of its name, those with null, too. */
    private boolean hasSubstitute(JavaMember member) {
        if (member.isField()) {
            return false;
        }
        List<JavaMember> candidates = candidates(member)
                .filter(candidate -> candidate.is(Modifier.STATIC) == member.is(Modifier.STATIC))
                .filter(candidate -> conversions.canReturn(candidate.type(), member.type()))
                .toList();
        return candidates.stream().anyMatch(candidate -> takes(candidate, member, conversions::converts))
                && candidates.stream().anyMatch(candidate -> takes(candidate, member, conversions::canPassNull));
    }

    private Stream<JavaMember> candidates(JavaMember member) {
        return after.hierarchy(now).stream()
                .filter(owner -> owner.equals(now) || member.kind() != JavaMember.Kind.CONSTRUCTOR)
                .flatMap(owner -> owner.members().stream())
                .filter(candidate ->
                        candidate.kind() == member.kind() && candidate.name().equals(member.name()))
                .filter(candidate -> JavaApi.isAccessible(now, candidate));
    }

    private static boolean takes(
            JavaMember candidate, JavaMember member, BiPredicate<TypeUse, TypeUse> argumentForParameter) {
        if (candidate.parameters().size() != member.parameters().size()) {
            return false;
        }
        for (int i = 0; i < member.parameters().size(); i++) {
            if (!argumentForParameter.test(
                    member.parameters().get(i), candidate.parameters().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** JLS 13.4.7, 13.4.9, 13.4.10, 13.4.17 to 13.4.19 */
    private void compareModifiers(JavaElement element, JavaMember member, JavaMember found, List<JavaChange> changes) {
        if (member.is(Modifier.STATIC) && !found.is(Modifier.STATIC)) {
            changes.add(broken(element, "isn't static any more"));
        } else if (found.is(Modifier.STATIC) && !member.is(Modifier.STATIC)) {
            changes.add(becameStatic(element, member));
        }
        if (member.is(Modifier.PUBLIC) && !found.is(Modifier.PUBLIC)) {
            changes.add(broken(element, "isn't public any more"));
        }
        if (member.kind() == JavaMember.Kind.CONSTRUCTOR) {
            compareConstruction(element, changes);
        }
        boolean becameFinal = found.is(Modifier.FINAL) && !member.is(Modifier.FINAL);
        if (member.isField() && becameFinal) {
            changes.add(broken(element, "became final"));
        } else if (becameFinal && isOverridable(member)) {
            changes.add(JavaChange.changed(element, "became final", Impact.IMPLEMENTERS));
        }
        if (!member.thrown().equals(found.thrown())) {
            changes.add(JavaChange.changed(element, "throws other exceptions", Impact.SOURCE));
        }
    }

    /** An object may stand before a static member, too, but not before one of an interface. */
    private JavaChange becameStatic(JavaElement element, JavaMember member) {
        Set<Impact> impacts = EnumSet.of(Impact.BINARY);
        if (now.isInterface() && !member.isField()) {
            impacts.add(Impact.SOURCE);
        }
        if (isOverridable(member) && !now.isInterface()) {
            impacts.add(Impact.IMPLEMENTERS);
        }
        return new JavaChange(JavaChange.Kind.CHANGED, element, "became static", impacts);
    }

    private boolean isOverridable(JavaMember member) {
        return type.isExtendable()
                && member.kind() == JavaMember.Kind.METHOD
                && !member.is(Modifier.STATIC)
                && !member.is(Modifier.FINAL);
    }

    /** JLS 13.4.1; what a constructor takes that no parameter says. */
    private void compareConstruction(JavaElement element, List<JavaChange> changes) {
        if (now.is(Modifier.ABSTRACT) && !type.is(Modifier.ABSTRACT)) {
            changes.add(broken(element, "makes no objects any more, the class being abstract"));
        }
        if (type.enclosing() != null && type.is(Modifier.STATIC) != now.is(Modifier.STATIC)) {
            String text = now.is(Modifier.STATIC) ? "takes no enclosing object any more" : "takes an enclosing object";
            changes.add(broken(element, text));
        }
    }

    private static JavaChange broken(JavaElement element, String text) {
        return new JavaChange(JavaChange.Kind.CHANGED, element, text, both());
    }

    /** JLS 13.4.9, 13.4.14 and 13.4.15 */
    private void compareTypes(JavaElement element, JavaMember member, JavaMember found, List<JavaChange> changes) {
        boolean takesOthers = !generics(member).equals(generics(found));
        if (takesOthers) {
            changes.add(JavaChange.changed(
                    element, "takes " + texts(found) + " instead of " + texts(member), Impact.SOURCE));
        }
        if (!member.type().generic().equals(found.type().generic())) {
            changes.add(typeChange(element, member, found));
        } else if (!takesOthers) {
            compareNullness(element, member, found, changes);
        }
    }

    private JavaChange typeChange(JavaElement element, JavaMember member, JavaMember found) {
        Set<Impact> impacts = EnumSet.noneOf(Impact.class);
        boolean links = after.find(now, member.signature())
                .anyMatch(candidate ->
                        candidate.type().erased().equals(member.type().erased()));
        if (!links) {
            impacts.add(Impact.BINARY);
        }
        boolean canBeSet = member.is(Modifier.FINAL) || conversions.converts(member.type(), found.type());
        if (!conversions.canReturn(found.type(), member.type()) || (member.isField() && !canBeSet)) {
            impacts.add(Impact.SOURCE);
        } else if (found.type().isNullable() && !member.type().isNullable()) {
            impacts.add(Impact.NULLNESS);
        }
        if (isOverridable(member) && !conversions.canOverride(member.type(), found.type())) {
            impacts.add(Impact.IMPLEMENTERS);
        }
        return new JavaChange(JavaChange.Kind.CHANGED, element, typeText(member, found), impacts);
    }

    private static String typeText(JavaMember member, JavaMember found) {
        String verb = member.isField() ? "is" : "returns";
        return verb + " `" + found.type().text() + "` instead of `"
                + member.type().text() + "`";
    }

    private static void compareNullness(
            JavaElement element, JavaMember member, JavaMember found, List<JavaChange> changes) {
        if (!member.type().nullable().equals(found.type().nullable())) {
            String text = typeText(member, found);
            changes.add(
                    allowsMore(member.type(), found.type())
                            ? JavaChange.changed(element, text, Impact.NULLNESS)
                            : JavaChange.changed(element, text));
        }
        boolean takesLess = false;
        for (int i = 0; i < member.parameters().size(); i++) {
            takesLess |=
                    allowsMore(found.parameters().get(i), member.parameters().get(i));
        }
        if (!texts(member).equals(texts(found))) {
            String text = "takes " + texts(found);
            changes.add(
                    takesLess ? JavaChange.changed(element, text, Impact.NULLNESS) : JavaChange.changed(element, text));
        }
    }

    /** Whether null may be somewhere in the second type where it may not in the first. */
    private static boolean allowsMore(TypeUse one, TypeUse other) {
        for (int i = 0; i < one.nullable().size(); i++) {
            if (other.nullable().get(i) && !one.nullable().get(i)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> generics(JavaMember member) {
        return member.parameters().stream().map(TypeUse::generic).toList();
    }

    private static String texts(JavaMember member) {
        return "`"
                + String.join(
                        ", ", member.parameters().stream().map(TypeUse::text).toList()) + "`";
    }
}
