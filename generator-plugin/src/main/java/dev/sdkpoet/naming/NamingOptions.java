package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import java.util.Map;
import java.util.Optional;

/**
 * What the user decides about names.
 *
 * @param basePackage the package of the client class; those of APIs and models lie below it
 * @param clientName the simple name of the client class
 * @param runtimePackage the package of the runtime, which may be a library's
 * @param resourceAccessors tag to accessor, for resources whose accessor should be another one than the derived
 * @param wholeMethodNames whether methods carry the tag that their operation's id begins with
 * @param nestedTypes whether inline types whose names would be too long are nested classes of the types that they stand in
 * @param custom what the user names otherwise
 * @param getters whether accessors have names as beans have them, too
 * @param unfitIgnored whether names for what isn't there are passed over
 * @param lock names that are taken before all others
 * @param lockIds what the lock knows things by
 */
public record NamingOptions(
        String basePackage,
        String clientName,
        String runtimePackage,
        Map<String, String> resourceAccessors,
        boolean wholeMethodNames,
        boolean nestedTypes,
        CustomNames custom,
        boolean getters,
        boolean unfitIgnored,
        Lock lock,
        LockIds lockIds) {
    public NamingOptions {
        require(NameRules.basePackage(basePackage));
        require(NameRules.clientName(clientName, basePackage));
        resourceAccessors.forEach((tag, accessor) -> require(NameRules.accessor(tag, accessor)));
        resourceAccessors = Map.copyOf(resourceAccessors);
    }

    /** Options without a lock. */
    public NamingOptions(
            String basePackage, String clientName, String runtimePackage, Map<String, String> resourceAccessors) {
        this(
                basePackage,
                clientName,
                runtimePackage,
                resourceAccessors,
                false,
                true,
                CustomNames.NONE,
                false,
                false,
                Lock.NONE,
                LockIds.plain());
    }

    /** These options with another lock. */
    NamingOptions with(Lock other) {
        return new NamingOptions(
                basePackage,
                clientName,
                runtimePackage,
                resourceAccessors,
                wholeMethodNames,
                nestedTypes,
                custom,
                getters,
                unfitIgnored,
                other,
                lockIds);
    }

    /** Whoever makes these options has asked the rules before, and told the user. */
    private static void require(Optional<String> complaint) {
        complaint.ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }
}
