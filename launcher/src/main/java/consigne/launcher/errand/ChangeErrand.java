package consigne.launcher.errand;

import consigne.launcher.errand.words.ShownRebuild;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has something done about a rebuild. */
@Command
final class ChangeErrand implements Callable<Integer> {

    @Mixin
    private final WhichShop shop;

    private final RebuildChange change;

    @Parameters(index = "0", paramLabel = "NAME", description = "Of which read model.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "Which rebuild; the last one if none is named.")
    private @Nullable String id;

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
            ShownRebuild rebuild = id == null ? door.last(name) : door.find(name, id);
            teller.found(List.of(door.change(rebuild, change.word())));
            return 0;
        });
    }
}
