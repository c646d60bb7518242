package consigne.launcher.errand;

import consigne.launcher.errand.words.ShownRebuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which rebuild somebody means. */
final class WhichRebuild {

    @Parameters(index = "0", paramLabel = "NAME", description = "Of which read model.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "Which rebuild; the last one if none is named.")
    private @Nullable String id;

    /** The name of its read model. */
    String readModel() {
        return name;
    }

    ShownRebuild asShownAt(ShopDoor door) {
        return id == null ? door.last(name) : door.find(name, id);
    }
}
