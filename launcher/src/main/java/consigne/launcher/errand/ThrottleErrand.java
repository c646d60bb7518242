package consigne.launcher.errand;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a rebuild use another share of the machine. */
@Command(name = "throttle", description = "Says how much of one core a rebuild uses from now on.")
final class ThrottleErrand implements Callable<Integer> {

    @Mixin
    private final WhichShop shop;

    @Mixin
    private final WhichRebuild which = new WhichRebuild();

    @Option(
            names = "--core-percent",
            paramLabel = "PERCENT",
            description = "1 to 100; all that there is if nothing is said.")
    private @Nullable Integer corePercent;

    ThrottleErrand(WhichShop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        return shop.visit((door, teller) -> {
            teller.found(List.of(door.throttle(which.asShownAt(door), corePercent)));
            return 0;
        });
    }
}
