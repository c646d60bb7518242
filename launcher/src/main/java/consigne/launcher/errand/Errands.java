package consigne.launcher.errand;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the launcher's jar, where it does not open the shop. */
@Command(
        name = "java -jar launcher.jar",
        description = "Opens the shop where no word but settings are given. The words are:",
        synopsisSubcommandLabel = "WORD",
        commandListHeading = "%n",
        footer = {
            "  copy-events  Copies all events --from one store --to another (postgres, jdbc, axon-server), and compares.",
            "  verify       Walks along the chain of hashes of all events; settings as for the shop.",
            "",
            "Each ends with 0 where all is well, 1 where there are differences, 2 where it could not be done."
        })
public final class Errands implements Runnable {

    /** What the program ends with where nothing came of it, as for a wrong word. */
    static final int NOT_DONE = 2;

    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Errands() {}

    /** Whether these words ask for an errand; settings alone open the shop. */
    public static boolean isAskedFor(String... words) {
        return words.length > 0 && (!words[0].startsWith("-") || words[0].equals("--help") || words[0].equals("-h"));
    }

    /** Runs an errand; what it returns is what the program ends with. */
    public static int run(Desk desk, String... words) {
        CommandLine rebuild = new CommandLine(new RebuildErrand(new WhichShop(desk)));
        rebuild.addSubcommand(new ShowErrand(new WhichShop(desk)));
        rebuild.addSubcommand(new ThrottleErrand(new WhichShop(desk)));
        for (RebuildChange change : RebuildChange.values()) {
            rebuild.addSubcommand(change.word(), new ChangeErrand(new WhichShop(desk), change));
        }
        CommandLine all = new CommandLine(new Errands())
                .addSubcommand(new ReadModelsErrand(new WhichShop(desk)))
                .addSubcommand(rebuild);
        offerHelp(all);
        all.setOut(writer(desk.out()));
        all.setErr(writer(desk.err()));
        all.setParameterExceptionHandler((wrong, _) -> usage(wrong, desk.err()));
        all.setExecutionExceptionHandler((failure, _, _) -> {
            desk.err().println("Not done: " + failure.getMessage());
            return NOT_DONE;
        });
        return all.execute(words);
    }

    /** A word may hold a secret where it says something: of one that nobody knows, no more is told than its name. */
    private static int usage(ParameterException wrong, PrintStream err) {
        err.println(
                wrong instanceof UnmatchedArgumentException unknown
                        ? "Nothing is known of " + nameOf(unknown.getUnmatched().getFirst())
                        : wrong.getMessage());
        wrong.getCommandLine().usage(err);
        return NOT_DONE;
    }

    static String nameOf(String word) {
        return word.replaceFirst("(?s)=.*", "");
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static void offerHelp(CommandLine line) {
        line.setUsageHelpWidth(WIDTH);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this.")
                        .build());
        line.getSubcommands().values().forEach(Errands::offerHelp);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is to be done?");
    }
}
