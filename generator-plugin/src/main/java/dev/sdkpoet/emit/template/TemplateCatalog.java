package dev.sdkpoet.emit.template;

import static java.util.Objects.requireNonNull;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import dev.sdkpoet.emit.template.TemplateTags.Tag;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All templates of a run: the built-in ones, those that replace them, and the user's own. Read and checked before anything is emitted. */
public final class TemplateCatalog {
    private static final Place EXTRAS = new Place.Setting("extraTemplates");
    private static final String RUNTIME = "runtime/";
    private static final Pattern RUNTIME_PACKAGE = Pattern.compile("(?m)^package dev\\.sdkpoet\\.runtime;");
    private static final String JAVA = ".java";

    private final SortedMap<String, Template> templates;
    private final Set<String> own;
    private final List<ExtraTemplate> extras;
    private final Map<String, com.samskivert.mustache.Template> compiled = new HashMap<>();

    private TemplateCatalog(SortedMap<String, Template> templates, Set<String> own, List<ExtraTemplate> extras) {
        this.templates = templates;
        this.own = Set.copyOf(own);
        this.extras = List.copyOf(extras);
    }

    /**
     * @param builtIn texts of the built-in templates by path
     * @param own texts of the files in the user's template directory by path
     * @param directory how problems name that directory
     * @param extras which of the user's own to render besides
     */
    public static TemplateCatalog of(
            SortedMap<String, String> builtIn,
            SortedMap<String, String> own,
            String directory,
            List<ExtraTemplate> extras,
            Problems problems) {
        SortedMap<String, Template> templates = new TreeMap<>();
        builtIn.forEach((name, text) ->
                templates.put(name, new Template(name, new Place.WholeFile("templates/" + name), text)));
        own.forEach((name, text) ->
                templates.put(name, new Template(name, new Place.WholeFile(directory + "/" + name), text)));
        TemplateCatalog catalog = new TemplateCatalog(templates, own.keySet(), extras);
        extras.stream().filter(extra -> !own.containsKey(extra.template())).forEach(extra -> {
            problems.error(
                    EXTRAS,
                    "There is no template \"" + extra.template() + "\" in the template directory."
                            + Nearest.to(extra.template(), own.keySet())
                                    .map(name -> " Did you mean \"" + name + "\"?")
                                    .orElse(""));
        });
        catalog.refuseOldRuntime(own.keySet(), problems);
        catalog.checkRuntime(problems);
        catalog.warnAboutUnused(own, builtIn, problems);
        problems.throwIfErrors();
        catalog.compile(problems);
        catalog.check(problems);
        return catalog;
    }

    /** The names of the built-in and replaced templates of a folder. */
    public List<String> names(String folder) {
        return templates.keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .filter(name -> TemplateView.of(name).isPresent())
                .toList();
    }

    /** The texts of the Java files of a folder that are no templates, replaced or the user's own ones among them. */
    public SortedMap<String, String> files(String folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        templates.forEach((name, template) -> {
            if (name.startsWith(folder) && name.endsWith(JAVA)) {
                texts.put(name, template.text());
            }
        });
        return texts;
    }

    /** Those {@link #files(String)} that the user's template directory has. */
    public SortedMap<String, String> ownFiles(String folder) {
        SortedMap<String, String> texts = files(folder);
        texts.keySet().retainAll(own);
        return texts;
    }

    public List<ExtraTemplate> extras() {
        return extras;
    }

    /** The text that a template makes of a view. */
    public String render(String name, Object view) {
        com.samskivert.mustache.Template template = compiled.get(name);
        if (template == null) {
            throw new IllegalStateException("no template " + name);
        }
        try {
            return template.execute(view);
        } catch (MustacheException e) {
            throw new IllegalStateException("template " + name + " passed the check and fails: " + e.getMessage(), e);
        }
    }

    /** Where an extra template's text for a view goes. */
    public String renderOutput(ExtraTemplate extra, Object view) {
        return render(outputName(extra), view);
    }

    private static String outputName(ExtraTemplate extra) {
        return "<output>" + extra.output();
    }

    /** A class of the runtime of one's own has the package that the built-in ones have, and the client's takes its place. */
    private void checkRuntime(Problems problems) {
        ownFiles(RUNTIME).forEach((name, text) -> {
            if (!RUNTIME_PACKAGE.matcher(text).find()) {
                problems.error(
                        template(name).place(),
                        "A class of the runtime must have the package dev.sdkpoet.runtime, which becomes that of the client."
                                + " Write \"package dev.sdkpoet.runtime;\" on a line of its own.");
            }
        });
    }

    /** The runtime was made from templates once; a file that replaced one would have no effect any more. */
    private void refuseOldRuntime(Set<String> own, Problems problems) {
        own.stream()
                .filter(name -> name.startsWith(RUNTIME) && name.endsWith(JAVA + Template.SUFFIX))
                .forEach(name -> problems.error(
                        template(name).place(),
                        "The runtime is plain Java, so this template replaces nothing. Make your change in \""
                                + Template.outputPath(name)
                                + "\" and delete this file: mvn sdkpoet:export-templates -Dsdkpoet.only="
                                + Template.outputPath(name) + " copies the built-in one there."));
    }

    private void warnAboutUnused(SortedMap<String, String> own, SortedMap<String, String> builtIn, Problems problems) {
        Set<String> used = new TreeSet<>(builtIn.keySet());
        extras.forEach(extra -> used.add(extra.template()));
        for (Template template : templates.values()) {
            TemplateTags.of(template.text()).stream()
                    .filter(tag -> tag.kind() == '>')
                    .map(Tag::name)
                    .forEach(used::add);
        }
        own.keySet().stream()
                .filter(name -> !used.contains(name) && !isRuntime(name))
                .forEach(name -> {
                    String nearest = Nearest.to(name, builtIn.keySet())
                            .or(() -> builtIn.keySet().stream()
                                    .filter(each -> each.endsWith("/" + name))
                                    .findFirst())
                            .map(each -> " The nearest built-in one is \"" + each + "\".")
                            .orElse("");
                    problems.warning(
                            template(name).place(),
                            "this file replaces no built-in template, and no <extraTemplate> or other template uses it."
                                    + nearest);
                });
    }

    private static boolean isRuntime(String name) {
        return name.startsWith(RUNTIME) && (name.endsWith(JAVA) || name.endsWith(JAVA + Template.SUFFIX));
    }

    private void compile(Problems problems) {
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(false)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new ViewFields())
                .withLoader(name -> new StringReader(Optional.ofNullable(templates.get(name))
                        .map(Template::text)
                        .orElse("")));
        templates.values().stream()
                .filter(template -> template.name().endsWith(Template.SUFFIX) || isExtra(template.name()))
                .forEach(template -> compile(compiler, template.name(), template.place(), template.text(), problems));
        extras.forEach(extra -> compile(compiler, outputName(extra), EXTRAS, extra.output(), problems));
    }

    private boolean isExtra(String name) {
        return extras.stream().anyMatch(extra -> extra.template().equals(name));
    }

    private void compile(Mustache.Compiler compiler, String name, Place place, String text, Problems problems) {
        try {
            compiled.put(name, compiler.compile(text));
        } catch (MustacheParseException e) {
            problems.error(place, "this template can't be read: " + e.getMessage());
        }
    }

    private Template template(String name) {
        return requireNonNull(templates.get(name));
    }

    private void check(Problems problems) {
        TemplateChecker checker = new TemplateChecker(templates, problems);
        templates
                .values()
                .forEach(template -> TemplateView.of(template.name()).ifPresent(view -> checker.check(template, view)));
        for (ExtraTemplate extra : extras) {
            Class<?> view = TemplateView.of(extra.per());
            checker.check(template(extra.template()), view);
            checker.check(new Template(outputName(extra), EXTRAS, extra.output()), view);
        }
    }
}
