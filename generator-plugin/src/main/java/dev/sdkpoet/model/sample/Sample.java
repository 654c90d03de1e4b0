package dev.sdkpoet.model.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that stands for what a caller would send or a server would answer. */
public sealed interface Sample {

    record Text(String value) implements Sample {}

    /** @param lexeme the number as JSON writes it */
    record Number(String lexeme) implements Sample {}

    record Bool(boolean value) implements Sample {}

    record Null() implements Sample {}

    record Items(List<Sample> values) implements Sample {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** @param values by name, in order */
    record Members(Map<String, Sample> values) implements Sample {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** The value as JSON text without white space, in ASCII. */
    default String toJson() {
        return SampleJson.write(this, false);
    }

    /** The value as JSON text for people, in ASCII: lines end in {@code \n} and are indented by two spaces. */
    default String toPrettyJson() {
        return SampleJson.write(this, true);
    }
}
