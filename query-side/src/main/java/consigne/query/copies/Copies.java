package consigne.query.copies;

import consigne.api.rebuild.RebuildRejection.NoCopyAsOf;
import consigne.query.asof.Mark;
import consigne.query.asof.TimeTravel;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.query.rebuild.RebuildRefused;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has queries of a read model read a copy of it, which shows it as it stood at a position. */
@Component
public final class Copies {

    /** How the point is asked for, in the description. */
    public static final String AS_OF =
            "As it stood at an instant, or at the position of an event, where there is a copy"
                    + " of that: made by a rebuild with until. The answer's header As-Of-Position says which position it is of";

    private final JdbcClient database;
    private final Versions versions;
    private final TimeTravel past;
    private final TransactionTemplate look;

    Copies(JdbcClient database, Versions versions, TimeTravel past, PlatformTransactionManager transactions) {
        this.database = database;
        this.versions = versions;
        this.past = past;
        this.look = new TransactionTemplate(transactions);
        look.setReadOnly(true);
    }

    /**
     * Answers with a list, as it is now or as it stood.
     *
     * @param list reads it, from tables of the read model alone, by their names without a schema
     * @throws RebuildRefused if there is no copy of then
     */
    public <T> ResponseEntity<T> list(String readModel, @Nullable Mark asOf, Supplier<T> list) {
        return past.list(asOf, position -> position == null ? list.get() : read(readModel, position, list));
    }

    /** The copy of a read model at a position, computed as the version in service is. */
    public Version at(String readModel, long position) {
        return versions.copy(readModel, position).orElseThrow(() -> none(readModel, position));
    }

    /** The path has nothing on it but the copy: where that goes meanwhile, nothing else is found in its place. */
    private <T> T read(String readModel, long position, Supplier<T> list) {
        Version copy = at(readModel, position);
        try {
            return look.execute(_ -> {
                database.sql("select set_config('search_path', ?, true)")
                        .param(copy.schema())
                        .query(String.class)
                        .single();
                return list.get();
            });
        } catch (BadSqlGrammarException gone) {
            throw versions.copy(readModel, position).isPresent() ? gone : none(readModel, position);
        }
    }

    private RebuildRefused none(String readModel, long position) {
        Version shown = versions.inService(readModel);
        return new RebuildRefused(new NoCopyAsOf(readModel, position, shown.rule(), shown.from()));
    }
}
