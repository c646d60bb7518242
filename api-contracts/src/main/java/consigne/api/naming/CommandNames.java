package consigne.api.naming;

import consigne.api.Command;

/** The frozen names of commands, as events bear them and as processes send them to each other: those of the classes. */
public final class CommandNames {

    private CommandNames() {}

    /** The name of a command, such as {@code PlaceOrder}. */
    public static String of(Class<? extends Command> command) {
        return command.getSimpleName();
    }
}
