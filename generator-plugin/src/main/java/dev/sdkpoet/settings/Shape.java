package dev.sdkpoet.settings;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a setting can hold, by the type of its field: the same for a POM and everything else that has settings. */
public sealed interface Shape {

    /** @param type what the text becomes */
    record Text(Class<?> type) implements Shape {
        boolean isFlag() {
            return type == boolean.class || type == Boolean.class;
        }
    }

    /** A list: settings of any name in a POM, or texts with commas between them. */
    record Items(Shape item) implements Shape {}

    /** Settings that users name. */
    record Entries(Shape value) implements Shape {}

    /** Settings with names of their own. */
    record Bean(Class<?> type, SortedMap<String, Property> properties) implements Shape {}

    /** @param isRepeatable whether it may be set more than once */
    record Property(Shape shape, boolean isRepeatable) {}

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return new Items(of(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return new Entries(of(arguments[1]));
            }
        }
        if (type == Properties.class) {
            return new Entries(new Text(String.class));
        }
        return type instanceof Class<?> plain
                        && plain.getPackageName().equals(Shape.class.getPackageName())
                        && !plain.isEnum()
                ? new Bean(plain, properties(plain))
                : new Text(type instanceof Class<?> plain ? plain : String.class);
    }

    /** What a bean's setters set. One for a bean that no field stands behind adds it to those that are there. */
    private static SortedMap<String, Property> properties(Class<?> bean) {
        SortedMap<String, Property> properties = new TreeMap<>();
        for (Method method : bean.getMethods()) {
            if (method.getName().matches("set[A-Z].*") && method.getParameterCount() == 1) {
                String name = Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4);
                boolean isField = Settings.fields(bean, Object.class).stream()
                        .map(Field::getName)
                        .anyMatch(name::equals);
                Shape shape = of(method.getGenericParameterTypes()[0]);
                properties.put(name, new Property(shape, shape instanceof Bean && !isField));
            }
        }
        return Collections.unmodifiableSortedMap(properties);
    }
}
