package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a lock says of things of one kind.
 *
 * @param id what the lock knows a thing by
 * @param keepsFormer whether things of this kind can go by earlier names, too
 */
record Held<K>(Lock lock, Function<K, String> id, boolean keepsFormer) {
    Held(Lock lock, Function<K, String> id) {
        this(lock, id, false);
    }

    /** Of things that can go by earlier names, too. */
    static <K> Held<K> keeping(Lock lock, Function<K, String> id) {
        return new Held<>(lock, id, true);
    }

    Optional<LockEntry> entry(K key) {
        return lock.isEmpty() ? Optional.empty() : lock.entry(id.apply(key)).filter(entry -> !entry.isConstant());
    }

    /** The earlier names of a thing. */
    List<String> former(K key) {
        return entry(key).map(LockEntry::former).orElse(List.of());
    }
}
