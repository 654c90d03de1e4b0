package dev.sdkpoet;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the Java examples in Markdown files. */
final class JavaExamples {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("(?m)^public class (\\w+)");

    private JavaExamples() {}

    /** Each example as a source file; in a package of its own, since two pages may have examples of one name. */
    static SortedMap<String, String> of(Map<String, String> files) {
        SortedMap<String, String> examples = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".md")) {
                Matcher block = BLOCK.matcher(text);
                while (block.find()) {
                    add(examples, block.group(1));
                }
            }
        });
        return examples;
    }

    private static void add(Map<String, String> examples, String source) {
        Matcher name = CLASS.matcher(source);
        if (!name.find()) {
            throw new IllegalStateException("an example without a class:\n" + source);
        }
        String packageName = "examples.e" + examples.size();
        examples.put(
                packageName.replace('.', '/') + "/" + name.group(1) + ".java",
                "package " + packageName + ";\n\n" + source);
    }
}
