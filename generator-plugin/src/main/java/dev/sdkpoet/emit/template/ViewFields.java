package dev.sdkpoet.emit.template;

import com.samskivert.mustache.Mustache;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template can say: the components of its view, which is a record, and nothing else. A component whose name would be a
 * Java keyword has an underscore at its end, which the template leaves out: {@code package_} is {@code {{package}}}.
 */
public final class ViewFields implements Mustache.Collector {

    /** The fields of a view, by the name that templates use. */
    public static SortedMap<String, RecordComponent> of(Class<?> view) {
        SortedMap<String, RecordComponent> fields = new TreeMap<>();
        if (view.isRecord()) {
            for (RecordComponent component : view.getRecordComponents()) {
                String name = component.getName();
                fields.put(name.endsWith("_") ? name.substring(0, name.length() - 1) : name, component);
            }
        }
        return Collections.unmodifiableSortedMap(fields);
    }

    /** What a section over a field is about: the view of its items or itself; empty for texts and booleans. */
    public static Optional<Class<?>> sectionView(RecordComponent field) {
        Type type = field.getGenericType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            type = list.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> view && view.isRecord() ? Optional.of(view) : Optional.empty();
    }

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof List<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        RecordComponent field = of(context.getClass()).get(name);
        if (field == null) {
            return null;
        }
        Method accessor = field.getAccessor();
        return (view, ignored) -> accessor.invoke(view);
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
