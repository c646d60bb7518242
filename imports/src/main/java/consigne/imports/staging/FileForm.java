package consigne.imports.staging;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.HeaderFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;

/** What the files of a kind of import look like. */
public interface FileForm {

    /**
     * Begins to read a file.
     *
     * @param file from its beginning, as often as it is asked for
     * @throws HeaderFault if its first row does not name the columns that it should
     */
    Begun begin(Supplier<InputStream> file) throws HeaderFault, IOException;

    /** A file whose header is read. */
    interface Begun {

        /** What reads the rows that follow. */
        CsvReader rows();

        /** How many bytes the header takes. */
        long headerBytes();

        /**
         * Nothing yet of the rows of an import.
         *
         * @param room how many that are rejected are listed
         */
        RowBatch batch(UUID importId, long room);
    }
}
