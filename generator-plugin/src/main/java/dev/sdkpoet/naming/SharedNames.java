package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/**
 * The interface of what an object and all objects below it have alike.
 *
 * @param type for example {@code PetProperties}
 * @param members the wire names of the properties that it has an accessor for, inherited ones included; each has the object's own name for it
 */
public record SharedNames(ClassName type, Set<String> members) {
    public SharedNames {
        members = Set.copyOf(members);
    }
}
