package dev.sdkpoet.cli;

import dev.sdkpoet.settings.RawSetting;
import dev.sdkpoet.settings.Shape;
import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a field holds of what a user wrote, as Maven does.
 *
 * @param base what relative paths start from; absolute
 */
record Binder(Path base) {

    /** @param setting what is known to have the shape */
    @Nullable
    Object bind(RawSetting setting, Shape shape) {
        if (shape instanceof Shape.Items items) {
            List<RawSetting> each = setting.inner().isEmpty()
                    ? Stream.of(setting.text().split(","))
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .map(text -> new RawSetting(setting.name(), text, List.of()))
                            .toList()
                    : setting.inner();
            return each.stream().map(item -> bind(item, items.item())).toList();
        }
        if (shape instanceof Shape.Entries entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            setting.inner().forEach(entry -> map.put(entry.name(), bind(entry, entries.value())));
            return map;
        }
        return shape instanceof Shape.Bean bean ? bean(setting, bean) : text(setting.text(), (Shape.Text) shape);
    }

    private Object bean(RawSetting setting, Shape.Bean shape) {
        try {
            Object bean = shape.type().getConstructor().newInstance();
            for (RawSetting inner : setting.inner()) {
                Shape.Property property = shape.properties().get(inner.name());
                if (property != null) {
                    setter(inner.name(), shape.type()).invoke(bean, bind(inner, property.shape()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.type() + " can't be filled", e);
        }
    }

    private static Method setter(String name, Class<?> type) {
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(setter) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Empty is null, as in a POM. */
    private @Nullable Object text(String text, Shape.Text shape) {
        if (shape.type() == boolean.class || shape.type() == Boolean.class) {
            return Boolean.valueOf(text.strip());
        }
        if (text.isEmpty()) {
            return null;
        }
        if (shape.type() == File.class) {
            return base.resolve(text).normalize().toFile();
        }
        return shape.type() == int.class || shape.type() == Integer.class ? Integer.valueOf(text.strip()) : text;
    }
}
