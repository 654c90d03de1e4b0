package dev.sdkpoet.settings;

import dev.sdkpoet.emit.ProjectOptions;
import org.jspecify.annotations.Nullable;

/** One {@code <developer>} of {@code <developers>}. */
public final class DeveloperParameter {
    @Nullable
    String name;

    @Nullable
    String email;

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Sets the address of mail. */
    public void setEmail(String email) {
        this.email = email;
    }

    public ProjectOptions.Developer toDeveloper() {
        return new ProjectOptions.Developer(ClientSettings.orEmpty(name), ClientSettings.orEmpty(email));
    }
}
