package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a lock says of things of one kind.
 *
 * @param id what the lock knows a thing by
 */
record Held<K>(Lock lock, Function<K, String> id) {
    Optional<LockEntry> entry(K key) {
        return lock.entries().isEmpty()
                ? Optional.empty()
                : lock.entry(id.apply(key)).filter(entry -> !entry.isConstant());
    }
}
