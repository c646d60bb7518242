package consigne.launcher.errand;

import consigne.launcher.errand.words.ShownRebuild;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a rebuild. */
@Command(name = "show", description = "Shows how far a rebuild is, and what its comparison found.")
final class ShowErrand implements Callable<Integer> {

    @Mixin
    private final WhichShop shop;

    @Parameters(index = "0", paramLabel = "NAME", description = "Of which read model.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "Which rebuild; the last one if none is named.")
    private @Nullable String id;

    @Option(names = "--watch", description = "Looks on until nothing more comes of it by itself.")
    private boolean watch;

    ShowErrand(WhichShop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        return shop.visit((door, teller) -> {
            List<ShownRebuild> asked = List.of(id == null ? door.last(name) : door.find(name, id));
            if (watch) {
                return new Watch(door, teller, shop.howToLookAgain(name)).until(asked);
            }
            teller.found(asked);
            return asked.getFirst().isAtRest() ? asked.getFirst().exitCode() : 0;
        });
    }
}
