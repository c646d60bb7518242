package consigne.launcher;

import consigne.launcher.embedded.DemoSeller;
import consigne.launcher.embedded.OwnDatabase;
import consigne.launcher.embedded.OwnIssuer;
import consigne.launcher.embedded.OwnVaultKey;
import consigne.launcher.errand.Desk;
import consigne.launcher.errand.Errands;
import consigne.runtime.process.ProcessStart;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The whole shop in one process. Beans go by their full names: every part of the business has its own controller. */
@SpringBootApplication(
        scanBasePackages = {
            "consigne.launcher",
            "consigne.command",
            "consigne.saga",
            "consigne.query",
            "consigne.imports"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        proxyBeanMethods = false)
public class Consigne {

    /** Opens the shop; with a word before the settings, it runs that errand instead, and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ChainCheck.NAME)) {
            System.exit(new ChainCheck(System.out).run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals(EventMove.NAME)) {
            System.exit(new EventMove(System.out).run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (Errands.isAskedFor(args)) {
            System.exit(Errands.run(desk(), args));
        }
        open(args);
    }

    private static Desk desk() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Desk(System.out, System.err, terminal, System.getenv(), new QueriesOnly());
    }

    /** Opens the shop, with all that its mode has it bring along. */
    public static ConfigurableApplicationContext open(String... settings) {
        return ProcessStart.of(
                        Consigne.class,
                        new StoreOfMode(),
                        new OwnIssuer(),
                        new OwnDatabase(),
                        new OwnVaultKey(),
                        new DemoSeller())
                .run(settings);
    }
}
