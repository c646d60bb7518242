package consigne.acceptance.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;

/**
 * Ends the process on the spot, before or after commands that no person sends.
 *
 * <p>A file remembers the points that were passed, over all the lives of the process. Every {@code stride}th new one is
 * the last thing that a life sees; with a stride of 1, it dies once before and once after each command.
 */
final class DyingBus extends PassingBus {

    private final Path passed;
    private final int stride;
    private final Set<String> points = new HashSet<>();

    DyingBus(CommandBus real, Path passed, int stride) {
        super(real);
        this.passed = passed;
        this.stride = stride;
        try {
            points.addAll(Files.readAllLines(passed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (!FailingBus.isNoPersons(command)) {
            real.dispatch(command, callback);
            return;
        }
        pass("before " + name(command));
        real.<C, R>dispatch(command, (sent, result) -> {
            pass("after " + name(sent));
            callback.onResult(sent, result);
        });
    }

    private synchronized void pass(String point) {
        if (!points.add(point)) {
            return;
        }
        try {
            Files.writeString(passed, point + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        if (points.size() % stride == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static String name(CommandMessage<?> command) {
        return command.getIdentifier() + " " + command.getPayload();
    }
}
