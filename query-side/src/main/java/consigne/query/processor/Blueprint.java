package consigne.query.processor;

import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a read model is made of. Each version of it is built from this, in tables of its own.
 *
 * @param name that of the read model
 * @param edition of the code: raised where it computes something else than before, which has the read model built anew
 * @param tables what its rows lie in
 * @param rules what it may be computed by; the first is the usual one
 */
public record Blueprint(String name, int edition, List<RowTable<?>> tables, List<Rule> rules) {

    /** The name of the usual rule. */
    public static final String USUAL = "standard";

    /**
     * A rule that a read model may be computed by.
     *
     * @param words what it does, for those who choose
     * @param version makes a version in tables of its own
     */
    public record Rule(String name, String words, Maker version) {}

    /** Makes versions. */
    @FunctionalInterface
    public interface Maker {

        /**
         * Makes one.
         *
         * @param from since when the rule differs from the usual one; none for all time
         */
        ReadModel in(VersionTables tables, @Nullable Instant from);
    }

    /** A read model that is computed by the usual rule or by others. */
    public static Blueprint of(String name, int edition, List<RowTable<?>> tables, Maker usual, Rule... others) {
        List<Rule> rules = new ArrayList<>(List.of(new Rule(USUAL, "what the shop goes by", usual)));
        rules.addAll(List.of(others));
        return new Blueprint(name, edition, tables, rules);
    }

    /** The rule of a name. */
    public Optional<Rule> rule(String named) {
        return rules.stream().filter(rule -> rule.name.equals(named)).findFirst();
    }

    /** The version that is kept in some tables by the usual rule. */
    public ReadModel usual(VersionTables tables) {
        return rules.getFirst().version.in(tables, null);
    }
}
