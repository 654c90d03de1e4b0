package dev.sdkpoet.diff;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.naming.NamePlan;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A client to be compared.
 *
 * @param model what its documents say
 * @param names what everything in it is called in Java
 * @param sources its Java files by path, none of them written
 */
public record Client(ApiModel model, NamePlan names, SortedMap<String, String> sources) {
    public Client {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }
}
