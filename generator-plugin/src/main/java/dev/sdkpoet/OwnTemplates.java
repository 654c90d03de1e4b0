package dev.sdkpoet;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The user's templates.
 *
 * @param shown how problems name where they are
 * @param texts by path
 */
record OwnTemplates(String shown, SortedMap<String, String> texts) {
    OwnTemplates {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
}
