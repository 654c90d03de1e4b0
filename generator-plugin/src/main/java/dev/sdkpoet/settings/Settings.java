package dev.sdkpoet.settings;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a goal: each field of a class below this one is a setting, called as in a POM. */
public abstract class Settings {
    private final ProjectContext project;
    private Set<String> own = Set.of();

    Settings(ProjectContext project) {
        this.project = project;
    }

    final ProjectContext project() {
        return project;
    }

    /** Says which settings somebody has set for this goal alone. */
    public final void own(Set<String> names) {
        own = Set.copyOf(names);
    }

    /** Whether somebody has set it for this goal alone, so that it should make a difference to it. */
    final boolean own(String name) {
        return own.contains(name);
    }

    /**
     * Takes over what the fields of the same names hold.
     *
     * @param parameters has such a field for each setting
     */
    public final void copy(Object parameters) {
        List<Field> given = fields(parameters.getClass(), Object.class);
        for (Field setting : fields(getClass(), Settings.class)) {
            try {
                setting.set(this, named(setting.getName(), given).get(parameters));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("all fields are accessible", e);
            }
        }
    }

    /** What a setting can hold. */
    public final Shape shape(String name) {
        return Shape.of(named(name, fields(getClass(), Settings.class)).getGenericType());
    }

    /**
     * Sets a setting.
     *
     * @param value of the type that its shape says
     */
    public final void set(String name, @Nullable Object value) {
        try {
            named(name, fields(getClass(), Settings.class)).set(this, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("all fields are accessible", e);
        }
    }

    /** The fields of a class and of those that it extends, up to one whose fields aren't among them. */
    public static List<Field> fields(Class<?> type, Class<?> end) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != end; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .forEach(fields::add);
        }
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }

    private static Field named(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + name));
    }

    static Path absolute(@Nullable File file) {
        if (file == null) {
            throw new IllegalStateException("the setting has a default");
        }
        return file.toPath().toAbsolutePath().normalize();
    }

    /** "" for what a POM leaves out, or has only white space for. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
