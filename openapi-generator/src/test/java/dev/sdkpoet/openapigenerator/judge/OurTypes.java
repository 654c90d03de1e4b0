package dev.sdkpoet.openapigenerator.judge;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What sdkpoet's model says about types: those that have a name in the document, and those that stand where they are used. */
record OurTypes(ApiDocument document, boolean isSwagger2, Facts facts) {
    private static final String SCHEMAS = "/components/schemas/";
    private static final Pattern PARAMETER = Pattern.compile("/parameters/[^/]+");

    void type(TypeDef type) {
        String pointer = type.id().pointer();
        int fragment = pointer.lastIndexOf('#');
        if (fragment > 0 && pointer.startsWith("/", fragment + 1)) {
            return; // It is in a different file, whose schemas have other names there.
        }
        pointer = pointer.replace("#", "");
        if (isSwagger2) {
            pointer = converted(pointer);
        }
        String name = pointer.startsWith(SCHEMAS) ? pointer.substring(SCHEMAS.length()) : "/";
        if (name.indexOf('/') >= 0) {
            inline(pointer, type);
        } else {
            named(name.replace("~1", "/").replace("~0", "~"), type);
        }
    }

    /** Where it is once swagger-parser has made OpenAPI 3 of Swagger 2.0, without the media types that come in between. */
    private static String converted(String pointer) {
        String body = PARAMETER.matcher(pointer).replaceFirst("/requestBody");
        return body.replaceFirst("^/definitions/", SCHEMAS).replaceFirst("^/responses/", "/components/responses/");
    }

    private void named(String name, TypeDef type) {
        facts.say("schema " + name, "kind", kind(type));
        if (type instanceof TypeDef.EnumDef enumeration) {
            facts.say("enum " + name, "values", values(enumeration));
        } else if (type instanceof TypeDef.ObjectDef object) {
            properties("property " + name, object);
        }
    }

    private void inline(String pointer, TypeDef type) {
        facts.say("inline " + pointer, "kind", kind(type));
        if (type instanceof TypeDef.ObjectDef object) {
            Set<String> names = new TreeSet<>();
            object.properties().forEach(property -> names.add(property.wireName()));
            facts.say("inline " + pointer, "properties", names);
            properties(Facts.INLINE_PROPERTY + pointer, object);
        }
    }

    private void properties(String prefix, TypeDef.ObjectDef object) {
        for (TypeDef.Property property : object.properties()) {
            String thing = prefix + " " + property.wireName();
            facts.say(thing, "required", property.required());
            facts.say(thing, "type", name(property.type()));
        }
    }

    private static Set<String> values(TypeDef.EnumDef enumeration) {
        Set<String> values = new TreeSet<>();
        enumeration.values().forEach(value -> values.add(value.value()));
        return values;
    }

    private static String kind(TypeDef type) {
        return type instanceof TypeDef.ObjectDef ? "object" : type instanceof TypeDef.EnumDef ? "enum" : "union";
    }

    /** A type as {@link TheirSchemas} names it. */
    String name(TypeRef type) {
        if (type instanceof TypeRef.ListOf) {
            return "array";
        }
        if (type instanceof TypeRef.MapOf) {
            return "map";
        }
        if (type instanceof TypeRef.Named named) {
            return document.type(named.id()).map(OurTypes::kind).orElse("nothing");
        }
        return switch (((TypeRef.Scalar) type).scalar()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case INT32 -> "int32";
            case INT64, BIG_INTEGER -> "integer";
            case DOUBLE -> "double";
            case DECIMAL -> "number";
            case DATE -> "date";
            case DATE_TIME -> "date-time";
            case DATE_TIME_RFC2822 -> "date-time-rfc-2822";
            case DURATION -> "duration";
            case UUID -> "uuid";
            case URI -> "uri";
            case BASE64 -> "byte";
            case BINARY -> "binary";
            case ANY -> "any";
        };
    }
}
