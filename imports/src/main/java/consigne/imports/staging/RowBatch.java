package consigne.imports.staging;

import consigne.imports.csv.CsvRecord;
import javax.sql.DataSource;

/** Judged rows on their way into the database. */
public interface RowBatch {

    /** Judges a row, and keeps what came of it. */
    void add(CsvRecord row);

    /** How many rows. */
    int size();

    /** How much is held: rows, and what else is kept of them. */
    int weight();

    /** Stores all rows in the transaction at hand. */
    void store(DataSource source);
}
