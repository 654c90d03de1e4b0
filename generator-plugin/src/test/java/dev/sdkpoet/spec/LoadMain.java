package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import java.nio.file.Path;

/** Loads one document and prints how many schemas it has. */
final class LoadMain {

    private LoadMain() {}

    public static void main(String[] arguments) {
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(Path.of(arguments[0]), arguments[0], LoadOptions.defaults(), problems);
        System.out.println(
                document == null
                        ? problems.all()
                        : "loaded "
                                + document.find("/components/schemas")
                                        .orElseThrow()
                                        .size());
    }
}
