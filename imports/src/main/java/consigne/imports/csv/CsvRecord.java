package consigne.imports.csv;

import java.util.List;

/** One row of a CSV file. */
public sealed interface CsvRecord {

    /** The line of the file on which the row begins, from 1. */
    long line();

    /** How many bytes of the file it takes, the end of its line included. */
    long bytes();

    /** The row as it is written, or its beginning. */
    String text();

    /** A row that can be split. */
    record Row(long line, long bytes, String text, List<String> fields) implements CsvRecord {}

    /**
     * A row that cannot.
     *
     * @param reason why, as the end of a sentence: {@code is not UTF-8}
     */
    record Unreadable(long line, long bytes, String text, String reason) implements CsvRecord {}
}
