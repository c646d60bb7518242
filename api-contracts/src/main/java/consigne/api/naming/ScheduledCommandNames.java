package consigne.api.naming;

import consigne.api.Command;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.round.RoundsCommand.DropStop;
import consigne.api.round.RoundsCommand.RequestRounds;
import consigne.api.slot.SlotCommand.EndHold;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frozen names of the commands that wait for their time. A class may be renamed; its entry here may not. */
public final class ScheduledCommandNames {

    /**
     * A command that is ever scheduled.
     *
     * @param formerly the name of the class that it was stored under before commands had names, if it ever was
     */
    private record Named(
            Class<? extends Command> command,
            String name,
            @Nullable String formerly) {}

    private static final Named[] ALL = {
        new Named(ExpireOrder.class, "order.expire", "consigne.api.order.OrderCommand$ExpireOrder"),
        new Named(RejectUnpaid.class, "order.reject-unpaid", null),
        new Named(
                AbandonAttempt.class, "payment.abandon-attempt", "consigne.api.payment.PaymentCommand$AbandonAttempt"),
        new Named(EndHold.class, "slot.end-hold", null),
        new Named(RequestRounds.class, "rounds.request", null),
        new Named(DropStop.class, "rounds.drop-stop", null),
    };

    private static final Map<Class<?>, String> NAMES =
            Arrays.stream(ALL).collect(Collectors.toUnmodifiableMap(Named::command, Named::name));

    private static final Map<String, Class<? extends Command>> CLASSES = Stream.of(
                    byName(Named::name), byName(Named::formerly))
            .flatMap(named -> named.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ScheduledCommandNames() {}

    /** The name of a command; empty for one that is never scheduled. */
    public static Optional<String> nameOf(Class<? extends Command> command) {
        return Optional.ofNullable(NAMES.get(command));
    }

    /** The class that reads today what was stored under a name, or under the name of its class as it once was. */
    public static Optional<Class<? extends Command>> classNamed(String stored) {
        return Optional.ofNullable(CLASSES.get(stored));
    }

    private static Map<String, Class<? extends Command>> byName(Function<Named, @Nullable String> name) {
        return Arrays.stream(ALL)
                .filter(named -> name.apply(named) != null)
                .collect(Collectors.toMap(named -> Objects.requireNonNull(name.apply(named)), Named::command));
    }
}
