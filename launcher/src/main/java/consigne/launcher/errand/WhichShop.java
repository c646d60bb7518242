package consigne.launcher.errand;

import consigne.launcher.errand.ShutShop.Ajar;
import consigne.launcher.errand.words.InJson;
import consigne.launcher.errand.words.InWords;
import consigne.launcher.errand.words.Teller;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say of which shop, and how things are told. */
final class WhichShop {

    /** A setting has a point in its name, and no option of ours has. */
    private static final String SETTING = "(?s)--[^=]*\\.[^=]*=.*";

    private final Desk desk;

    @Option(
            names = "--shop",
            paramLabel = "ADDRESS",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the shop answers; ${DEFAULT-VALUE} if nothing is said.")
    private URI address = URI.create("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "A file with the token of an analyst or operator. Without it, the variable CONSIGNE_TOKEN; without"
                        + " that, one is asked of a demo shop on this machine, by the secret in its data folder."
            })
    private @Nullable Path tokenFile;

    @Option(
            names = "--offline",
            description = {
                "On the database of a shop that is shut. Settings say which, as for the shop:"
                        + " --consigne.data=…, --spring.datasource.url=… and its like."
            })
    private boolean offline;

    @Option(names = "--json", description = "Prints a JSON document a line instead of words.")
    private boolean json;

    private CommandSpec asked = CommandSpec.create();

    WhichShop(Desk desk) {
        this.desk = desk;
    }

    @Spec(Spec.Target.MIXEE)
    void belongTo(CommandSpec errand) {
        asked = errand;
        errand.parser().unmatchedArgumentsAllowed(true); // settings are the shop's
    }

    /** What is done at a shop. */
    @FunctionalInterface
    interface Visit {

        /** Returns what the program ends with. */
        int at(ShopDoor door, Teller teller);
    }

    /** Does something there, and tells what keeps it from being done. */
    int visit(Visit visit) {
        List<String> settings = settings();
        Teller teller = json ? new InJson(desk.out()) : new InWords(desk.out(), desk.err(), desk.terminal());
        try {
            return offline ? inside(visit, teller, settings) : outside(visit, teller, settings);
        } catch (NotDone failed) {
            teller.notDone(failed.sentence());
            return Errands.NOT_DONE;
        }
    }

    private int outside(Visit visit, Teller teller, List<String> settings) {
        String token = new Pass(desk.variables(), settings).of(address, tokenFile);
        return visit.at(new ShopDoor(address, token), teller);
    }

    private int inside(Visit visit, Teller teller, List<String> settings) {
        try (Ajar shop = desk.shutShop().open(settings.toArray(String[]::new))) {
            return visit.at(new ShopDoor(shop.address(), shop.token()), teller);
        }
    }

    /** What somebody who has left is told. */
    String howToLookAgain(String readModel) {
        return offline
                ? "The rebuild rests while the shop is shut. It goes on with the shop, or with: rebuild show "
                        + readModel + " --watch --offline"
                : "The rebuild goes on. It is watched again with: rebuild show " + readModel + " --watch";
    }

    /** What a setting says may be a secret: of a word that is none, no more is told than its name. */
    private List<String> settings() {
        List<String> settings = asked.commandLine().getUnmatchedArguments();
        for (String word : settings) {
            if (!word.matches(SETTING)) {
                throw wrong("Nothing is known of " + Errands.nameOf(word));
            }
        }
        return settings;
    }

    /** A word that says nothing; it is answered with the usage. */
    ParameterException wrong(String sentence) {
        return new ParameterException(asked.commandLine(), sentence);
    }
}
