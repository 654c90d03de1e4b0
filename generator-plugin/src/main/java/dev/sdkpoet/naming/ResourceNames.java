package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The Java names of one resource.
 *
 * @param api its interface, for example {@code ChatV2InviteApi}
 * @param implementation the package-private class that implements it, in the same package
 * @param test the test of the interface, in the same package
 * @param fake the fake of the interface, in the document's package of fakes
 * @param accessor the method that gives it, for example {@code invites}
 * @param formerAccessors earlier names of that method
 */
public record ResourceNames(
        ClassName api,
        ClassName implementation,
        ClassName test,
        ClassName fake,
        String accessor,
        List<String> formerAccessors) {
    public ResourceNames {
        formerAccessors = List.copyOf(formerAccessors);
    }

    /** The names of one that has no others. */
    public ResourceNames(ClassName api, ClassName implementation, ClassName test, ClassName fake, String accessor) {
        this(api, implementation, test, fake, accessor, List.of());
    }
}
