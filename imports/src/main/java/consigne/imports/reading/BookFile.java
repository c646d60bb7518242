package consigne.imports.reading;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.HeaderFault;
import consigne.imports.judging.Header;
import consigne.imports.judging.Rules;
import consigne.imports.mapping.BookJob;
import consigne.imports.mapping.Mapping;
import consigne.imports.staging.FileForm;
import consigne.imports.staging.RowBatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;

/** A file of order lines, which looks as its mapping says. */
public record BookFile(BookJob job) implements FileForm {

    @Override
    public Begun begin(Supplier<InputStream> file) throws HeaderFault, IOException {
        Mapping mapping = job.mapping();
        CsvReader rows = new CsvReader(file.get(), mapping.separatorCharacter(), mapping.letters());
        Header header = Header.of(rows.next(), mapping.columns(), mapping.separatorCharacter());
        return new BegunBooks(rows, header.bytes(), new Rules(mapping, header, job.currency()));
    }

    private record BegunBooks(CsvReader rows, long headerBytes, Rules rules) implements Begun {

        @Override
        public RowBatch batch(UUID importId, long room) {
            return new StagedRows(importId, rules, room);
        }
    }
}
