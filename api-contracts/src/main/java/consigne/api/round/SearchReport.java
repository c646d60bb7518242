package consigne.api.round;

import consigne.api.form.Form;
import java.util.Comparator;

/**
 * The best that a search has found so far.
 *
 * @param percent how much of its effort it has made
 * @param vans how many leave the depot
 * @param unplaced how many orders are on no round
 * @param metres how far the vans drive
 */
public record SearchReport(int percent, int vans, int unplaced, int metres) {

    private static final Comparator<SearchReport> BEST_FIRST = Comparator.comparingInt(SearchReport::unplaced)
            .thenComparingInt(SearchReport::vans)
            .thenComparingInt(SearchReport::metres);

    public SearchReport {
        Form.within("percent", percent, 0, 100);
    }

    /** Whether it leaves out fewer orders than another, or needs fewer vans, or drives less. */
    public boolean isBetterThan(SearchReport other) {
        return BEST_FIRST.compare(this, other) < 0;
    }
}
