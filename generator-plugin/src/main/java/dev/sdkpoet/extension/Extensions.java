package dev.sdkpoet.extension;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.TypeChange;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spi.ClientView;
import dev.sdkpoet.spi.GeneratedType;
import dev.sdkpoet.spi.GeneratorExtension;
import dev.sdkpoet.spi.Reporter;
import dev.sdkpoet.spi.SourcePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The user's extensions, in the order of the names of their classes. */
public final class Extensions {
    private static final ClassLoader LOADER = GeneratorExtension.class.getClassLoader();

    private final List<GeneratorExtension> all;

    private Extensions(List<GeneratorExtension> all) {
        this.all = all.stream().sorted(Comparator.comparing(Extensions::name)).toList();
    }

    /** These extensions. */
    public static Extensions of(List<GeneratorExtension> extensions) {
        return new Extensions(extensions);
    }

    /**
     * Those on the class path of the plugin.
     *
     * @throws GenerationException if one can't be made
     */
    public static Extensions find() {
        List<GeneratorExtension> found = new ArrayList<>();
        try {
            ServiceLoader.load(GeneratorExtension.class, LOADER).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            Throwable cause = e.getCause();
            throw wrong("An extension on the plugin's class path can't be made: " + e.getMessage()
                    + (cause == null ? "" : " (" + cause + ")")
                    + ". Correct it, or remove its jar from the plugin's <dependencies>.");
        }
        return new Extensions(found);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** A digest of the code that they are, "" for none. */
    public String digest() {
        return isEmpty() ? "" : CodeDigest.of(LOADER, all);
    }

    /** Lets them look for problems. */
    public void check(ApiModel model, NamePlan names, Problems problems) {
        if (!isEmpty()) {
            ClientView client = new Views(model, names).client();
            for (GeneratorExtension extension : all) {
                call(extension, "the client", () -> extension.check(client, reporter(extension, problems)));
            }
        }
    }

    /** What they make of types; {@link TypeChange#NONE} without any. */
    public TypeChange changes(ApiModel model, NamePlan names) {
        if (isEmpty()) {
            return TypeChange.NONE;
        }
        Views views = new Views(model, names);
        return (name, type) -> {
            TypeSpec changed = type;
            for (GeneratorExtension extension : all) {
                changed = changed(extension, changed, views.about(name));
            }
            return changed;
        };
    }

    private static TypeSpec changed(GeneratorExtension extension, TypeSpec type, GeneratedType about) {
        ClassName name = about.name();
        List<TypeSpec> made = new ArrayList<>();
        call(extension, "the type " + name, () -> made.add(extension.change(type, about)));
        TypeSpec changed = made.get(0);
        if (changed == null) { // as code can that nobody has checked for it
            throw wrong(extension, "It returns null for the type " + name + ". Return the type to write.");
        }
        if (!name.simpleName().equals(changed.name()) || changed.kind() != type.kind()) {
            throw wrong(
                    extension,
                    "It makes the type " + name + " the " + kind(changed) + " " + changed.name()
                            + ", and other code relies on it. Keep its name and its kind, or add a separate type in addFiles.");
        }
        return changed;
    }

    private static String kind(TypeSpec type) {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The files that they add. */
    public List<GeneratedFile> files(ApiModel model, NamePlan names) {
        List<GeneratedFile> files = new ArrayList<>();
        if (!isEmpty()) {
            ClientView client = new Views(model, names).client();
            for (GeneratorExtension extension : all) {
                call(
                        extension,
                        "the client",
                        () -> extension.addFiles(client, new AddedFiles(setting(extension), files)));
            }
        }
        return files;
    }

    private static Reporter reporter(GeneratorExtension extension, Problems problems) {
        return new Reporter() {
            @Override
            public void error(SourcePlace place, String message) {
                problems.error(located(place), message + said());
            }

            @Override
            public void warning(SourcePlace place, String message) {
                problems.warning(located(place), message + said());
            }

            private String said() {
                return " (" + name(extension) + ")";
            }
        };
    }

    private static SpecLocation located(SourcePlace place) {
        return new SpecLocation(place.file(), place.line(), place.column(), place.pointer());
    }

    private static void call(GeneratorExtension extension, String given, Runnable work) {
        try {
            work.run();
        } catch (GenerationException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw wrong(extension, "It fails, given " + given + ": " + e + where(extension, e) + ". Correct it.");
        }
    }

    /** The line of the extension that fails, so that nobody needs a stack trace. */
    private static String where(GeneratorExtension extension, Throwable problem) {
        for (StackTraceElement element : problem.getStackTrace()) {
            if (element.getClassName().startsWith(name(extension))) {
                return " at " + element;
            }
        }
        return "";
    }

    private static String name(GeneratorExtension extension) {
        return extension.getClass().getName();
    }

    private static Place.Setting setting(GeneratorExtension extension) {
        return new Place.Setting("extension " + name(extension));
    }

    private static GenerationException wrong(GeneratorExtension extension, String message) {
        return new GenerationException(List.of(new Problem(Severity.ERROR, setting(extension), message)));
    }

    private static GenerationException wrong(String message) {
        return new GenerationException(
                List.of(new Problem(Severity.ERROR, new Place.Setting("dependencies"), message)));
    }
}
