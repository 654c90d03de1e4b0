package dev.sdkpoet.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form, as {@code name=value} pairs that are encoded already. */
final class FormBody extends RequestBody.InMemory {
    private final List<String> pairs;

    FormBody(List<String> pairs) {
        super(String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
        this.pairs = List.copyOf(pairs);
    }

    @Override
    RequestBody withForm(Map<String, String> fields) {
        List<String> all = new ArrayList<>(pairs);
        fields.forEach((name, value) -> {
            String pair = Percent.pair(name, value, Percent.FORM);
            String begin = pair.substring(0, pair.indexOf('=') + 1);
            all.removeIf(other -> other.startsWith(begin));
            all.add(pair);
        });
        return new FormBody(all);
    }
}
