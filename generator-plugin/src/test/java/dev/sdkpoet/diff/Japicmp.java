package dev.sdkpoet.diff;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * What japicmp, which reads class files, says is incompatible.
 *
 * @param member the name of a member; "" for the type itself
 * @param change in japicmp's words
 */
record Japicmp(String type, String member, String change, boolean breaksBinary, boolean breaksSource) {

    static List<Japicmp> compare(CompiledClient before, CompiledClient after) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        return new JarArchiveComparator(options)
                .compare(archive("old", before), archive("new", after)).stream()
                        .filter(type -> !type.isBinaryCompatible() || !type.isSourceCompatible())
                        .flatMap(type -> of(type).stream())
                        .toList();
    }

    private static List<Japicmp> of(JApiClass type) {
        List<Japicmp> found = new ArrayList<>();
        add(found, type, "", type);
        add(found, type, "", type.getSuperclass());
        type.getInterfaces().forEach(parent -> add(found, type, "", parent));
        type.getFields().forEach(field -> add(found, type, field.getName(), field));
        type.getConstructors().forEach(each -> {
            add(found, type, JavaMember.CONSTRUCTOR, each);
            each.getParameters().forEach(parameter -> add(found, type, JavaMember.CONSTRUCTOR, parameter));
        });
        type.getMethods().forEach(method -> {
            add(found, type, method.getName(), method);
            add(found, type, method.getName(), method.getReturnType());
            method.getParameters().forEach(parameter -> add(found, type, method.getName(), parameter));
        });
        if (found.isEmpty()) {
            throw new IllegalStateException(type.getFullyQualifiedName() + " is incompatible somewhere else");
        }
        return found;
    }

    private static void add(List<Japicmp> found, JApiClass type, String member, JApiCompatibility part) {
        for (JApiCompatibilityChange change : part.getCompatibilityChanges()) {
            if (!change.isBinaryCompatible() || !change.isSourceCompatible()) {
                found.add(new Japicmp(
                        type.getFullyQualifiedName().replace('$', '.'),
                        member,
                        change.getType().name(),
                        !change.isBinaryCompatible(),
                        !change.isSourceCompatible()));
            }
        }
    }

    private static JApiCmpArchive archive(String name, CompiledClient client) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> type : client.classes.entrySet()) {
                jar.putNextEntry(new JarEntry(type.getKey().replace('.', '/') + ".class"));
                jar.write(type.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JApiCmpArchive(bytes.toByteArray(), name + ".jar", name);
    }

    @Override
    public String toString() {
        return (member.isEmpty() ? type : type + "#" + member) + " " + change;
    }
}
