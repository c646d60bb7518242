package consigne.query.rebuild;

import consigne.query.build.Throttle;
import java.util.List;
import java.util.Objects;

/** Sees, once in a while, whether those who asked for rebuilds want them to go on as they do. */
final class Wishes {

    /** So many times it is asked until it looks again: after each page of events, and what rests has time to look. */
    private static final int LOOK_AFTER = 5;

    private final RebuildTable table;
    private final List<Rebuild> together;
    private int asked;
    private boolean asItWas = true;

    Wishes(RebuildTable table, List<Rebuild> together) {
        this.table = table;
        this.together = together;
    }

    /** What the slowest of them is to use. */
    Throttle throttle() {
        return new Throttle(together.stream()
                .map(Rebuild::corePercent)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null));
    }

    boolean isAsItWas() {
        if (asItWas && asked++ % (throttle().corePercent() == null ? LOOK_AFTER : 1) == 0) {
            asItWas = together.stream().allMatch(this::isAsItWas);
        }
        return asItWas;
    }

    private boolean isAsItWas(Rebuild begun) {
        return table.find(begun.readModel(), begun.id())
                .filter(now -> now.phase() == begun.phase()
                        && !now.paused()
                        && Objects.equals(now.corePercent(), begun.corePercent()))
                .isPresent();
    }
}
