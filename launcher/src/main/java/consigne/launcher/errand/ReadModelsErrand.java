package consigne.launcher.errand;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists read models. */
@Command(
        name = "read-models",
        description =
                "Lists what queries read: how far it is, its version in service, by which rule, and what goes on.")
final class ReadModelsErrand implements Callable<Integer> {

    @Mixin
    private final WhichShop shop;

    ReadModelsErrand(WhichShop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        return shop.visit((door, teller) -> {
            teller.readModels(door.readModels());
            return 0;
        });
    }
}
