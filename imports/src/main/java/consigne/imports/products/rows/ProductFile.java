package consigne.imports.products.rows;

import consigne.imports.csv.Alphabet;
import consigne.imports.csv.CsvReader;
import consigne.imports.csv.HeaderFault;
import consigne.imports.csv.HeaderRow;
import consigne.imports.staging.FileForm;
import consigne.imports.staging.RowBatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A file of products: UTF-8, separated by what separates its header.
 *
 * @param ofTheShop the currency of prices that name none
 */
public record ProductFile(Currency ofTheShop) implements FileForm {

    @Override
    public Begun begin(Supplier<InputStream> file) throws HeaderFault, IOException {
        CsvReader rows = reader(file, ',');
        HeaderRow first = HeaderRow.of(rows.next());
        if (first.names().size() == 1 && first.text().indexOf(';') >= 0) {
            rows = reader(file, ';');
            first = HeaderRow.of(rows.next());
        }
        ProductHeader header = ProductHeader.of(first);
        return new BegunProducts(rows, header.bytes(), new ProductRules(header, ofTheShop));
    }

    private static CsvReader reader(Supplier<InputStream> file, char separator) throws IOException {
        return new CsvReader(file.get(), separator, Alphabet.UTF_8).withoutLinesInQuotes();
    }

    private record BegunProducts(CsvReader rows, long headerBytes, ProductRules rules) implements Begun {

        @Override
        public RowBatch batch(UUID importId, long room) {
            return new StagedProducts(importId, rules, room);
        }
    }
}
