package dev.sdkpoet.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command {@code sdkpoet}. */
public final class Main {
    private static final String CONFIG = "--config";
    private static final String PROPERTIES = "-D";
    private static final String QUIET = "--quiet";
    private static final String VERBOSE = "--verbose";

    private static final Map<String, String> EXIT_CODES = new TreeMap<>(Map.of(
            "0", "it worked",
            "1", "the client can't be generated, or check or diff found what it looks for",
            "2", "the command line or the file with settings can't be used",
            "3", "a file can't be read or written, the run was interrupted, or there is a bug in sdkpoet"));

    private final PluginDescriptor plugin = PluginDescriptor.read();
    private final Path directory;
    private final PrintStream out;
    private final PrintStream err;

    private Main(Path directory, PrintStream out, PrintStream err) {
        this.directory = directory;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(run(Path.of("").toAbsolutePath(), System.out, System.err, arguments));
    }

    /**
     * Runs a command.
     *
     * @param directory where the user is; absolute
     * @return the exit code
     */
    static int run(Path directory, PrintStream out, PrintStream err, String... arguments) {
        Main main = new Main(directory, out, err);
        CommandLine command = new CommandLine(main.command());
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        command.setExecutionStrategy(main::execute);
        command.setParameterExceptionHandler(Main::wrongUsage);
        return command.execute(arguments);
    }

    /** Without the whole help, which would hide what is wrong. */
    private static int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private CommandSpec command() {
        CommandSpec root = CommandSpec.create()
                .name("sdkpoet")
                .version("sdkpoet " + plugin.version())
                .mixinStandardHelpOptions(true);
        root.usageMessage()
                .description(
                        "Generates a Java SDK from OpenAPI documents. COMMAND --help lists the settings of a command.")
                .synopsisSubcommandLabel("COMMAND")
                .exitCodeListHeading("Exit codes:%n")
                .exitCodeList(EXIT_CODES);
        for (Goals goal : Goals.values()) {
            root.addSubcommand(goal.command(), goalCommand(plugin.goal(goal.command())));
        }
        root.addSubcommand("generate-completion", new CommandLine(new AutoComplete.GenerateCompletion()));
        return root;
    }

    private static CommandSpec goalCommand(Goal goal) {
        // The version is a setting here.
        CommandSpec spec = CommandSpec.create()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Lists the settings.")
                        .build());
        spec.usageMessage()
                .description(Html.firstSentence(goal.description()).replace("%", "%%"))
                .sortOptions(true)
                .abbreviateSynopsis(true);
        spec.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .description(
                        "A file of YAML with settings, called and nested as in a POM. Paths in it are relative to it, and options go first.")
                .build());
        spec.addOption(properties());
        spec.addOption(OptionSpec.builder("-q", QUIET)
                .description("Says only what is wrong.")
                .build());
        spec.addOption(
                OptionSpec.builder(VERBOSE).description("Says everything.").build());
        goal.parameters().forEach(parameter -> spec.addOption(option(parameter)));
        return spec;
    }

    private static OptionSpec properties() {
        OptionSpec.Builder properties = OptionSpec.builder(PROPERTIES);
        properties.paramLabel("PROPERTY=VALUE");
        properties.type(Map.class);
        properties.auxiliaryTypes(String.class, String.class);
        properties.mapFallbackValue("true");
        properties.description("A property of the plugin, such as -Dsdkpoet.input=FILE: the same as an option.");
        return properties.build();
    }

    private static OptionSpec option(Goal.Parameter parameter) {
        String description = Html.firstSentence(parameter.description());
        String byDefault =
                parameter.defaultValue().isEmpty() ? "" : " Default: " + GivenSettings.shown(parameter.defaultValue());
        boolean isFlag = parameter.defaultValue().equals("true")
                || parameter.defaultValue().equals("false");
        OptionSpec.Builder option = OptionSpec.builder("--" + parameter.name())
                .type(String.class)
                .paramLabel(isFlag ? "BOOLEAN" : "VALUE")
                .description((description + byDefault).replace("%", "%%"));
        return isFlag ? option.arity("0..1").fallbackValue("true").build() : option.build();
    }

    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult goal = parsed.subcommand();
        if (goal == null) {
            throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(), "No command is given.");
        }
        Optional<Goals> run = Goals.named(goal.commandSpec().name());
        if (run.isEmpty()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        Console console = new Console(out, err, goal.hasMatchedOption(QUIET), goal.hasMatchedOption(VERBOSE));
        Given given = new Given(
                goal.matchedOptionValue(CONFIG, (@Nullable Path) null),
                options(goal),
                goal.matchedOptionValue(PROPERTIES, Map.of()));
        return new GoalRun(plugin, run.get(), directory, given, console).run();
    }

    private Map<String, String> options(ParseResult goal) {
        Map<String, String> options = new TreeMap<>();
        for (Goal.Parameter parameter : plugin.goal(goal.commandSpec().name()).parameters()) {
            String name = "--" + parameter.name();
            if (goal.hasMatchedOption(name)) {
                options.put(parameter.name(), goal.matchedOptionValue(name, ""));
            }
        }
        return options;
    }
}
