package consigne.imports.judging;

import static java.nio.charset.StandardCharsets.UTF_8;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.CsvRecord;
import consigne.imports.csv.HeaderFault;
import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Mappings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Judges whole files as a mapping has it. */
record Books(Mapping mapping) {

    static Books of(String name) {
        return new Books(new Mappings(null).named(name));
    }

    /** Books that a mapping describes. */
    static Books described(String json) {
        return new Books(Mappings.read("cave", json));
    }

    List<Judged> judge(String file) {
        return judge(file, UTF_8);
    }

    List<Judged> judge(String file, Charset charset) {
        try {
            CsvReader reader = new CsvReader(
                    new ByteArrayInputStream(file.getBytes(charset)), mapping.separatorCharacter(), mapping.letters());
            Header header =
                    Header.of(Objects.requireNonNull(reader.next()), mapping.columns(), mapping.separatorCharacter());
            Rules rules = new Rules(mapping, header, Currency.getInstance("EUR"));
            List<Judged> judged = new ArrayList<>();
            for (CsvRecord row = reader.next(); row != null; row = reader.next()) {
                judged.addAll(rules.judge(row));
            }
            return judged;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (HeaderFault fault) {
            throw new AssertionError(fault);
        }
    }
}
