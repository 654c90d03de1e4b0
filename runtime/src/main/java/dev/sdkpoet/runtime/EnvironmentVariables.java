package dev.sdkpoet.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds out which credentials of several are in environment variables. Not thread-safe. */
public final class EnvironmentVariables {
    private final UnaryOperator<@Nullable String> lookup;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean found;

    /** The variables of this process. */
    public EnvironmentVariables() {
        this(System::getenv);
    }

    EnvironmentVariables(UnaryOperator<@Nullable String> lookup) {
        this.lookup = lookup;
    }

    /**
     * Whether any of some variables is set.
     *
     * @param names the variables of one kind of credentials
     */
    public boolean have(String... names) {
        asked.addAll(List.of(names));
        boolean set = false;
        for (String name : names) {
            String value = lookup.apply(name);
            set |= value != null && !value.isBlank();
        }
        found |= set;
        return set;
    }

    /**
     * Ends the search.
     *
     * @throws IllegalStateException naming all variables if none of them is set
     */
    public void check() {
        if (!found) {
            throw new IllegalStateException(
                    "None of these environment variables is set: ".concat(String.join(", ", asked)));
        }
    }
}
