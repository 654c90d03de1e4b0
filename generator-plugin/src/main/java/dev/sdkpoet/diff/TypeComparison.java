package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What became of one type that is there before and after, and of its members. */
final class TypeComparison {
    private final JavaApi before;
    private final JavaType type;
    private final JavaApi after;
    private final JavaType now;
    private final JavaElement element;
    private final List<JavaChange> changes = new ArrayList<>();

    TypeComparison(JavaApi before, JavaType type, JavaApi after, JavaType now) {
        this.before = before;
        this.type = type;
        this.after = after;
        this.now = now;
        this.element = JavaElement.of(type);
    }

    List<JavaChange> changes() {
        compareKinds();
        compareModifiers();
        compareRaw();
        compareLambdas();
        compareSupertypes();
        comparePermitted();
        if (now.deprecated() != type.deprecated()) {
            changes.add(JavaChange.deprecated(element, now.deprecated()));
        }
        MemberComparison members = new MemberComparison(before, type, after, now);
        before.offered(type).forEach(member -> changes.addAll(members.compare(member)));
        addMembers();
        return changes;
    }

    /** JLS 13.4.1 says nothing of it, but the instruction that calls a method differs: what was compiled fails at the call. */
    private void compareKinds() {
        if (type.isInterface() != now.isInterface()) {
            Set<Impact> impacts = EnumSet.of(Impact.BINARY);
            if (type.isExtendable()) {
                // What is implemented isn't extended, and no class is a lambda.
                impacts.add(Impact.IMPLEMENTERS);
            }
            changes.add(new JavaChange(JavaChange.Kind.TRANSFORMED, element, "became " + now.kind(), impacts));
        } else if (type.kind() == JavaType.Kind.ENUM && now.kind() != JavaType.Kind.ENUM) {
            changes.add(JavaChange.changed(element, "its constants: it became " + now.kind(), Impact.SWITCHES));
        }
    }

    /** JLS 13.4.1 to 13.4.5 */
    private void compareModifiers() {
        // Who uses a type without arguments can go on to do so.
        if (!type.typeParameters().isEmpty() && !type.typeParameters().equals(now.typeParameters())) {
            changes.add(JavaChange.changed(element, "has other type parameters", Impact.SOURCE));
        }
        if (type.isExtendable() && !now.isExtendable() && type.isInterface() == now.isInterface()) {
            changes.add(JavaChange.changed(element, "can't be extended any more", Impact.IMPLEMENTERS));
        }
    }

    /** JLS 4.8: who uses a type without arguments uses members without any. */
    private void compareRaw() {
        if (!type.typeParameters().isEmpty() || now.typeParameters().isEmpty()) {
            return;
        }
        String where = " where `" + type.display() + "` has no arguments";
        before.offered(type).stream()
                .filter(member -> member.kind() != JavaMember.Kind.CONSTRUCTOR && !member.is(Modifier.STATIC))
                .filter(member -> after.find(now, member.signature()).findAny().isPresent())
                .forEach(member -> {
                    JavaElement same = JavaElement.of(type, member);
                    if (member.type().losesArguments()) {
                        changes.add(JavaChange.changed(same, "is a raw type" + where, Impact.SOURCE));
                    }
                    if (type.isExtendable() && member.parameters().stream().anyMatch(TypeUse::isGeneric)) {
                        changes.add(JavaChange.changed(same, "takes raw types" + where, Impact.IMPLEMENTERS));
                    }
                });
    }

    /** JLS 9.8: a lambda expression is the one abstract method of an interface. */
    private void compareLambdas() {
        List<JavaMember> methods = before.abstractMethods(type);
        if (type.isInterface() && now.isInterface() && type.isExtendable() && methods.size() == 1) {
            JavaMember method = methods.get(0);
            after.find(now, method.signature())
                    .findFirst()
                    .filter(found -> !found.is(Modifier.ABSTRACT) && !found.is(Modifier.STATIC))
                    .ifPresent(found -> changes.add(JavaChange.changed(
                            JavaElement.of(type, method),
                            "has a default, so no lambda expression can be `" + type.display() + "`",
                            Impact.IMPLEMENTERS)));
        }
    }

    /** JLS 13.4.4 */
    private void compareSupertypes() {
        Set<String> supertypes = after.supertypes(now).keySet();
        before.supertypes(type).keySet().stream()
                .filter(name -> before.accessible(name).isPresent() && !supertypes.contains(name))
                .map(name -> before.types().get(name))
                .forEach(supertype -> changes.add(supertypeRemoved(supertype)));
    }

    private JavaChange supertypeRemoved(JavaType supertype) {
        return new JavaChange(
                JavaChange.Kind.SUPERTYPE_REMOVED,
                JavaElement.is(type, supertype),
                "is no `" + supertype.display() + "` any more",
                JavaApiComparison.BOTH);
    }

    /** JLS 13.4.2 */
    private void comparePermitted() {
        if (!type.is(Modifier.SEALED) || !now.is(Modifier.SEALED)) {
            return;
        }
        String added = now.permitted().stream()
                .filter(name -> !type.permitted().contains(name))
                .map(name -> after.types().get(name))
                .map(permitted -> "`" + permitted.display() + "`")
                .collect(Collectors.joining(", "));
        if (!added.isEmpty()) {
            changes.add(JavaChange.changed(element, added, Impact.SWITCHES));
        }
    }

    private void addMembers() {
        for (JavaMember member : after.offered(now)) {
            boolean isNew = before.find(type, member.signature()).findAny().isEmpty();
            boolean mustBeImplemented = now.isExtendable()
                    && member.is(Modifier.ABSTRACT)
                    && before.find(type, member.signature()).noneMatch(old -> old.is(Modifier.ABSTRACT));
            JavaElement added = JavaElement.of(now, member);
            if (isNew && member.kind() == JavaMember.Kind.ENUM_CONSTANT) {
                changes.add(JavaChange.added(added, Impact.SWITCHES));
            } else if (isNew && mustBeImplemented) {
                changes.add(JavaChange.added(added, Impact.IMPLEMENTERS));
            } else if (isNew) {
                changes.add(JavaChange.added(added));
            } else if (mustBeImplemented) {
                changes.add(new JavaChange(JavaChange.Kind.ABSTRACTED, added, "", Set.of(Impact.IMPLEMENTERS)));
            }
        }
    }
}
