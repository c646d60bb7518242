package consigne.launcher.errand;

import consigne.launcher.errand.words.ShownRebuild;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a rebuild. */
@Command(name = "show", description = "Shows how far a rebuild is, and what its comparison found.")
final class ShowErrand implements Callable<Integer> {

    @Mixin
    private final WhichShop shop;

    @Mixin
    private final WhichRebuild which = new WhichRebuild();

    @Option(names = "--watch", description = "Looks on until nothing more comes of it by itself.")
    private boolean watch;

    ShowErrand(WhichShop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        return shop.visit((door, teller) -> {
            List<ShownRebuild> asked = List.of(which.asShownAt(door));
            if (watch) {
                return new Watch(door, teller, shop.howToLookAgain(which.readModel())).until(asked);
            }
            teller.found(asked);
            return asked.getFirst().isAtRest() ? asked.getFirst().exitCode() : 0;
        });
    }
}
