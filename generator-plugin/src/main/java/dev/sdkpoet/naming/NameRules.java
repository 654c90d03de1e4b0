package dev.sdkpoet.naming;

import dev.sdkpoet.text.FileNames;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names that a user sets must be like, so that a client with them compiles and lies on any file system. Each rule answers with what is
 * wrong and what to do, or with nothing.
 */
public final class NameRules {
    /** A path has the package in it, and Windows ends paths at 260 characters. */
    private static final int MAX_PACKAGE = 150;

    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    /** A repository's file has artifact and version in its name, and up to 30 characters behind them. */
    private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]{0,99}");

    private static final ReservedWords OWN_PACKAGES =
            ReservedWords.load("package-segments").and(Set.of("fake", "testing"));
    /** Methods that a client and its groups of APIs have, whatever the documents say. */
    static final ReservedWords CLIENT_MEMBERS = ReservedWords.load("object-methods", "client-members");

    private static final ReservedWords LIBRARY_MODULES = ReservedWords.load("library-modules");

    private NameRules() {}

    /** The package of the client class. Which packages others have is {@link ForeignPackages}' matter. */
    public static Optional<String> basePackage(String name) {
        if (!JavaIdentifiers.isQualified(name)) {
            return Optional.of("\"" + name
                    + "\" isn't a package name: it takes ASCII letters, digits and _ in parts separated by dots, "
                    + "no part a Java keyword. For example: com.acme.pets.");
        }
        if (isOfPlatform(name)) {
            return Optional.of("Packages below \"java\" belong to the platform. Choose another one.");
        }
        for (String part : name.split("\\.")) {
            if (FileNames.isWindowsDevice(part)) {
                return Optional.of("\"" + name + "\" has the part \"" + part
                        + "\", and Windows has no directory of that name. Choose another one.");
            }
        }
        String first = first(name);
        if (ReservedTypes.NAMES.contains(first)) {
            return Optional.of("\"" + name + "\" begins with \"" + first
                    + "\", by which generated code means a class. Choose another package.");
        }
        return longerThan(MAX_PACKAGE, name);
    }

    /** The simple name of the client class. */
    public static Optional<String> clientName(String name, String basePackage) {
        if (!JavaIdentifiers.isIdentifier(name) || JavaIdentifiers.isRestricted(name)) {
            return Optional.of("\"" + name + "\" isn't a class name. For example: PetStore.");
        }
        if (FileNames.isWindowsDevice(name)) {
            return Optional.of("\"" + name + "\" can't be a class: Windows has no file of that name. Choose another.");
        }
        if (OWN_PACKAGES.contains(name)) {
            return Optional.of("\"" + name + "\" can't be a class: the client has a package " + basePackage + "." + name
                    + ". Choose another name.");
        }
        if (ReservedTypes.besides(basePackage).contains(name)) {
            return Optional.of("\"" + name
                    + "\" can't be the client's class: by that name generated code means something else. "
                    + "Choose another.");
        }
        return longerThan(JavaIdentifiers.MAX_LENGTH, name);
    }

    /** The Java module. */
    public static Optional<String> moduleName(String name) {
        if (!JavaIdentifiers.isQualified(name)) {
            return Optional.of("\"" + name + "\" isn't a module name. For example: com.acme.pets.");
        }
        boolean isOfPlatform =
                isOfPlatform(name) || ModuleLayer.boot().findModule(name).isPresent();
        if (isOfPlatform || LIBRARY_MODULES.contains(name)) {
            return Optional.of("\"" + name + "\" is a module of "
                    + (isOfPlatform ? "the platform" : "a library that the client needs") + ". Choose another name.");
        }
        return longerThan(MAX_PACKAGE, name);
    }

    /** One of several documents. */
    public static Optional<String> document(String name) {
        return DOCUMENT.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("\"" + name
                        + "\" can't be the name of a document: it becomes a method and a package. "
                        + "Use up to 40 letters, digits, - and _, a letter first.");
    }

    /** The method that leads to the API of a tag. */
    public static Optional<String> accessor(String tag, String name) {
        String subject = "\"" + name + "\", for the tag \"" + tag + "\", ";
        if (!JavaIdentifiers.isIdentifier(name)) {
            return Optional.of(subject + "isn't a method name. For example: pets.");
        }
        if (CLIENT_MEMBERS.contains(name)) {
            return Optional.of(subject + "is a method that each client has. Choose another.");
        }
        return longerThan(JavaIdentifiers.MAX_LENGTH, name);
    }

    /** The package of APIs or models. */
    public static Optional<String> subpackage(String name) {
        return name.isEmpty() ? Optional.empty() : basePackage(name);
    }

    /** What names of classes begin with; "" for nothing. */
    public static Optional<String> prefix(String text) {
        return text.isEmpty() || PREFIX.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("\"" + text + "\" can't begin the name of a class. Use up to 40 letters, digits and _, "
                        + "no digit first, for example Acme.");
    }

    /** What names of classes end with; "" for nothing. */
    public static Optional<String> suffix(String text) {
        return text.isEmpty() || SUFFIX.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("\"" + text + "\" can't end the name of a class. Use up to 40 letters, digits and _, "
                        + "for example Dto.");
    }

    /** A class of the user's own. */
    public static Optional<String> customClass(String subject, String element, String name, String example) {
        boolean isClass = JavaIdentifiers.isQualified(name) && name.indexOf('.') > 0;
        return isClass
                ? Optional.empty()
                : Optional.of(
                        name.isEmpty()
                                ? "\"" + subject + "\" has no <" + element + ">. Set it to a class, such as " + example
                                        + "."
                                : "\"" + name + "\", for \"" + subject
                                        + "\", isn't the name of a class with its package, such as " + example + ".");
    }

    /** What a thing of a document is called instead. */
    public static Optional<String> renamed(String name, String to) {
        return Spelling.complaint(to, false)
                .map(complaint -> "\"" + to + "\", for \"" + name + "\", " + complaint
                        + ". Choose another name, of ASCII letters, digits and _.");
    }

    /** Checks a {@code groupId} or {@code artifactId}. */
    public static Optional<String> coordinate(String value, String example) {
        return matches(COORDINATE, value, example);
    }

    /** Checks a version. */
    public static Optional<String> version(String value) {
        return matches(VERSION, value, "1.0.0");
    }

    /** A {@code groupId}, {@code artifactId} or version of a project that will be installed: a path in a repository. */
    public static Optional<String> directories(String value, boolean separatedByDots) {
        for (String part : separatedByDots ? value.split("\\.", -1) : new String[] {value}) {
            Optional<String> complaint = FileNames.complaint(part);
            if (complaint.isPresent()) {
                return Optional.of("\"" + value + "\" becomes a path that " + complaint.get() + ". Choose another.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> matches(Pattern pattern, String value, String example) {
        return pattern.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("\"" + value + "\" isn't usable: up to 100 letters, digits, dots, - and _ are. "
                        + "For example: " + example + ".");
    }

    private static Optional<String> longerThan(int max, String name) {
        return name.length() <= max
                ? Optional.empty()
                : Optional.of("\"" + name + "\" has more than " + max + " characters. Choose a shorter name.");
    }

    private static boolean isOfPlatform(String name) {
        return first(name).equals("java");
    }

    /** The part of a qualified name before its first dot. */
    static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
