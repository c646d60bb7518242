package consigne.launcher.errand;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where an errand is asked for.
 *
 * @param terminal whether a person looks at what is printed
 * @param variables of the environment
 */
public record Desk(
        PrintStream out, PrintStream err, boolean terminal, Map<String, String> variables, ShutShop shutShop) {}
