package consigne.launcher.errand;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has something done about a rebuild. */
@Command
final class ChangeErrand implements Callable<Integer> {

    @Mixin
    private final WhichShop shop;

    private final RebuildChange change;

    @Mixin
    private final WhichRebuild which = new WhichRebuild();

    ChangeErrand(WhichShop shop, RebuildChange change) {
        this.shop = shop;
        this.change = change;
    }

    @Spec
    void describe(CommandSpec spec) {
        spec.usageMessage().description(change.sentence());
    }

    @Override
    public Integer call() {
        return shop.visit((door, teller) -> {
            teller.found(List.of(door.change(which.asShownAt(door), change.word())));
            return 0;
        });
    }
}
