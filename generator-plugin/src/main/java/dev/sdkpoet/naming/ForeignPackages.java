package dev.sdkpoet.naming;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.Optional;

/** Packages of the platform and of the client's libraries: javac, or else the JVM, takes no class for them from elsewhere. */
final class ForeignPackages {
    private static final ReservedWords LIBRARIES = ReservedWords.load("library-packages");

    private ForeignPackages() {}

    /** Reports the first of a client's packages that is another one's. */
    static void check(String setting, Collection<String> packages, Problems problems) {
        packages.stream()
                .flatMap(name -> owner(name).stream().map(owner -> name + " belongs to " + owner))
                .findFirst()
                .ifPresent(taken -> problems.error(
                        new Place.Setting(setting),
                        "The client would have classes in a package that isn't yours: " + taken
                                + ". Choose another package."));
    }

    private static Optional<String> owner(String name) {
        Optional<String> library = LIBRARIES.words().stream()
                .filter(own -> name.equals(own) || name.startsWith(own + "."))
                .map(own -> "a library that the client needs")
                .findFirst();
        return library.or(() -> ModuleLayer.boot().modules().stream()
                .filter(module -> module.getPackages().contains(name))
                .map(module -> "the module " + module.getName())
                .findFirst());
    }
}
