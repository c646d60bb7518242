package consigne.launcher.errand;

import consigne.launcher.errand.words.ShownRebuild;
import consigne.launcher.errand.words.Teller;
import java.time.Duration;
import java.util.List;

/** Looks on while rebuilds go on. Whoever leaves does not stop them. */
final class Watch {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ShopDoor door;
    private final Teller teller;
    private final String words;
    private volatile boolean left;

    /** @param words what somebody is told who leaves before the end */
    Watch(ShopDoor door, Teller teller, String words) {
        this.door = door;
        this.teller = teller;
        this.words = words;
    }

    /** Returns what the program ends with, when nothing more comes of any of them by itself. */
    int until(List<ShownRebuild> begun) {
        Thread leaving = Thread.ofPlatform().unstarted(this::leave);
        Runtime.getRuntime().addShutdownHook(leaving);
        try {
            List<ShownRebuild> now = atRest(begun);
            Runtime.getRuntime().removeShutdownHook(leaving);
            teller.found(now);
            return now.stream().mapToInt(ShownRebuild::exitCode).max().orElse(0);
        } catch (IllegalStateException ending) {
            return Errands.NOT_DONE; // the program ends already, and nobody asks with what
        } catch (NotDone failed) {
            if (left) {
                return Errands.NOT_DONE; // a shop that shuts with the program is no news
            }
            Runtime.getRuntime().removeShutdownHook(leaving);
            throw failed;
        }
    }

    private void leave() {
        left = true;
        teller.left(words);
    }

    private List<ShownRebuild> atRest(List<ShownRebuild> begun) {
        List<ShownRebuild> now = begun;
        teller.progress(now);
        while (!now.stream().allMatch(ShownRebuild::isAtRest)) {
            pause();
            now = now.stream()
                    .map(rebuild -> rebuild.isAtRest() ? rebuild : door.find(rebuild.readModel(), rebuild.id()))
                    .toList();
            teller.progress(now);
        }
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDone("Nobody looks any more.", stopped);
        }
    }
}
