package consigne.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a document, in words that are written out: what lays it out decides nothing.
 *
 * @param language the code of its language
 * @param seller who has written it, line by line
 * @param customer whom it is for, line by line
 * @param facts what stands at its head
 * @param mentions what the law wants to be said at its foot
 */
public record Sheet(
        String language,
        String title,
        List<String> seller,
        List<String> customer,
        List<Fact> facts,
        List<Block> blocks,
        List<String> mentions) {

    /** A word, and what it is. */
    public record Fact(String label, String value) {}

    /**
     * A table.
     *
     * @param heads above its columns; none where the rows need none
     * @param rows the first column is text, the others are figures
     * @param sum its last row, where there is one
     */
    public record Block(
            String title,
            List<String> heads,
            List<List<String>> rows,
            @Nullable List<String> sum) {}
}
