package dev.sdkpoet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads types as the compiler sees them. */
final class JavaTypeReader {
    private final Elements elements;
    private final Types types;

    JavaTypeReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Reads a type and those nested in it. */
    void read(TypeElement type, Map<String, JavaType> read) {
        read(type, null, read);
    }

    private void read(TypeElement element, @Nullable JavaType enclosing, Map<String, JavaType> read) {
        JavaType type = type(element, enclosing);
        read.put(type.name(), type);
        ElementFilter.typesIn(element.getEnclosedElements()).forEach(nested -> read(nested, type, read));
    }

    private JavaType type(TypeElement element, @Nullable JavaType enclosing) {
        String simpleName = element.getSimpleName().toString();
        return new JavaType(
                element.getQualifiedName().toString(),
                enclosing == null ? simpleName : enclosing.display() + "." + simpleName,
                enclosing == null ? null : enclosing.name(),
                kind(element),
                element.getModifiers(),
                typeParameters(element),
                isAccessible(element, enclosing),
                elements.isDeprecated(element),
                supertypes(element),
                element.getPermittedSubclasses().stream()
                        .map(permitted -> TypeUseReader.read(permitted).erased())
                        .toList(),
                members(element));
    }

    private static JavaType.Kind kind(TypeElement element) {
        return switch (element.getKind()) {
            case RECORD -> JavaType.Kind.RECORD;
            case ENUM -> JavaType.Kind.ENUM;
            case INTERFACE -> JavaType.Kind.INTERFACE;
            case ANNOTATION_TYPE -> JavaType.Kind.ANNOTATION;
            default -> JavaType.Kind.CLASS;
        };
    }

    private static boolean isAccessible(TypeElement element, @Nullable JavaType enclosing) {
        Set<Modifier> modifiers = element.getModifiers();
        if (enclosing == null) {
            return modifiers.contains(Modifier.PUBLIC);
        }
        boolean isVisible = modifiers.contains(Modifier.PUBLIC)
                || (modifiers.contains(Modifier.PROTECTED) && enclosing.isExtendable());
        return enclosing.accessible() && isVisible;
    }

    private static String typeParameters(TypeElement element) {
        List<? extends TypeParameterElement> parameters = element.getTypeParameters();
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getBounds().stream()
                                .map(bound -> TypeUseReader.read(bound).generic())
                                .collect(Collectors.joining(" & ", parameter.getSimpleName() + " extends ", "")))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static List<TypeUse> supertypes(TypeElement element) {
        List<TypeMirror> supertypes = new ArrayList<>();
        if (element.getSuperclass().getKind() != TypeKind.NONE) {
            supertypes.add(element.getSuperclass());
        }
        supertypes.addAll(element.getInterfaces());
        return supertypes.stream()
                .filter(DeclaredType.class::isInstance)
                .map(TypeUseReader::read)
                .filter(type -> !type.erased().equals("java.lang.Object"))
                .toList();
    }

    private List<JavaMember> members(TypeElement element) {
        List<JavaMember> members = new ArrayList<>();
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed.getModifiers().contains(Modifier.PRIVATE)) {
                continue;
            }
            if (enclosed instanceof ExecutableElement executable
                    && (enclosed.getKind() == ElementKind.METHOD || enclosed.getKind() == ElementKind.CONSTRUCTOR)) {
                members.add(executable(executable));
            } else if (enclosed instanceof VariableElement variable) {
                members.add(field(variable));
            }
        }
        return members;
    }

    private JavaMember executable(ExecutableElement element) {
        boolean isConstructor = element.getKind() == ElementKind.CONSTRUCTOR;
        return new JavaMember(
                isConstructor ? JavaMember.Kind.CONSTRUCTOR : JavaMember.Kind.METHOD,
                isConstructor ? JavaMember.CONSTRUCTOR : element.getSimpleName().toString(),
                TypeUseReader.read(element.getReturnType()),
                element.getParameters().stream()
                        .map(parameter -> TypeUseReader.read(parameter.asType()))
                        .toList(),
                element.getThrownTypes().stream()
                        .filter(this::isChecked)
                        .map(thrown -> TypeUseReader.read(thrown).generic())
                        .sorted()
                        .toList(),
                element.getModifiers(),
                elements.isDeprecated(element));
    }

    private boolean isChecked(TypeMirror exception) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(name -> elements.getTypeElement(name).asType())
                .noneMatch(unchecked -> types.isSubtype(exception, unchecked));
    }

    private JavaMember field(VariableElement element) {
        return new JavaMember(
                element.getKind() == ElementKind.ENUM_CONSTANT ? JavaMember.Kind.ENUM_CONSTANT : JavaMember.Kind.FIELD,
                element.getSimpleName().toString(),
                TypeUseReader.read(element.asType()),
                List.of(),
                List.of(),
                element.getModifiers(),
                elements.isDeprecated(element));
    }
}
