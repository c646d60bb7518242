package consigne.command.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.naming.RejectionNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of many lines, each of which was taken or not by itself.
 *
 * @param taken how many were taken
 * @param refused how many a rule stood against
 * @param lines all of them, in their order
 */
record LinesAnswered(int taken, int refused, List<LineAnswered> lines) {

    static LinesAnswered of(List<LineAnswered> lines) {
        int refused =
                (int) lines.stream().filter(line -> line.refusal() != null).count();
        return new LinesAnswered(lines.size() - refused, refused, lines);
    }

    /**
     * What became of a line.
     *
     * @param sku the product
     * @param taken whether it was taken, now or when it was first sent
     * @param refusal what stood against it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineAnswered(Sku sku, boolean taken, @Nullable LineRefusal refusal) {

        static LineAnswered taken(Sku sku) {
            return new LineAnswered(sku, true, null);
        }

        static LineAnswered refused(Sku sku, Rejection rejection) {
            return new LineAnswered(
                    sku, false, new LineRefusal(RejectionNames.of(rejection), rejection.explanation(), rejection));
        }
    }

    /**
     * Why a line was not taken.
     *
     * @param rule the rule that stood against it, by the name that problems have
     * @param detail the same for people
     * @param facts what the rule was judged on
     */
    record LineRefusal(String rule, String detail, Object facts) {}
}
