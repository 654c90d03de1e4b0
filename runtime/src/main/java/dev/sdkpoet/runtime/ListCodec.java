package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Codec of arrays. As long as every item is what its codec would write, the list alone is kept; from the first one that
 * isn't, the JSON of the whole array is kept too. A null that isn't declared is null at its place, too, and costs only
 * itself.
 *
 * @param <T> the items' type
 */
final class ListCodec<T> extends Codec<List<T>> {
    final Codec<T> item;
    final boolean nullable;

    ListCodec(Codec<T> item, boolean nullable) {
        this.item = item;
        this.nullable = nullable;
    }

    @Override
    protected Object read(JsonReader in) {
        if (in.peek() != '[') {
            return in.misfit("an array");
        }
        List<@Nullable Object> items = new ArrayList<>();
        in.begin();
        while (in.hasNext()) {
            Object read = KeptList.read(in, item, nullable);
            if (read instanceof Raw raw) {
                return readRest(in, items, raw);
            }
            items.add(read);
        }
        return Collections.unmodifiableList(items);
    }

    private Raw readRest(JsonReader in, List<@Nullable Object> items, Raw first) {
        List<JsonValue> json = new ArrayList<>();
        for (Object read : items) {
            json.add(json(read));
        }
        String problem = null;
        Object read = first;
        while (true) {
            if (read instanceof Raw raw) {
                if (problem == null && raw.problem != null) {
                    problem = "item " + items.size() + ": " + raw.problem;
                }
                json.add(raw.json);
                items.add(raw.value == null ? raw : raw.value);
            } else {
                json.add(json(read));
                items.add(read);
            }
            if (!in.hasNext()) {
                JsonArray array = JsonArray.of(json);
                return new Raw(array, new KeptList<T>(array, items, problem == null), problem);
            }
            read = KeptList.read(in, item, nullable);
        }
    }

    private JsonValue json(@Nullable Object read) {
        return read == null ? JsonNull.INSTANCE : item.toJsonValue(item.cast(read));
    }

    @Override
    protected void write(JsonWriter out, List<T> value) {
        if (value instanceof KeptList<T> kept && kept.isWrittenTo(out)) {
            kept.writeTo(out, item);
            return;
        }
        out.beginArray();
        for (T each : value) {
            if (each == null) {
                out.nullValue();
            } else {
                item.write(out, each);
            }
        }
        out.endArray();
    }

    @Override
    List<T> copy(List<T> value) {
        if (value instanceof KeptList) {
            return value;
        }
        List<T> copy = new ArrayList<>(value.size());
        for (T each : value) {
            copy.add(each == null ? each : item.copy(each));
        }
        return Collections.unmodifiableList(copy);
    }
}
