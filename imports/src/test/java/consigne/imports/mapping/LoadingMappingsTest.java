package consigne.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.form.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadingMappingsTest {

    private static final String OWN = """
            {"separator": ";",
             "columns": {"invoice": "Facture", "sku": "Article", "description": "Nom", "quantity": "Nombre",
                         "time": "Date", "unitPrice": "Prix", "customer": "Client"},
             "time": {"pattern": "dd/MM/uuuu HH:mm", "zone": "Europe/Paris"},
             "charges": ["PORT", "REMISE*"],
             "refused": [{"skus": ["ECART"], "reason": "no sale"}],
             "anonymousCustomer": "comptoir"}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aShopAddsItsOwnMapping() throws IOException {
        put(OWN);

        Mapping mapping = new Mappings(folder).named("cave");

        assertThat(mapping.separatorCharacter()).isEqualTo(';');
        assertThat(mapping.isCancellation("C1")).isFalse();
        assertThat(Mappings.read("cave", Mappings.write(mapping))).isEqualTo(mapping);
    }

    @Test
    void theBuiltInMappingIsThereBesideIt() {
        assertThat(new Mappings(folder).named("online-retail").isCancellation("C1"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"none, names no mapping that there is: none", "../etc, 'must match [a-z0-9-]{1,40}'"})
    void aNameThatIsNotThereIsRefused(String name, String message) {
        assertThatThrownBy(() -> new Mappings(folder).named(name))
                .isInstanceOf(Malformed.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "sku": "Article",                | ''                        | columns.sku: is missing
            "Europe/Paris"                   | "Europe/Nowhere"          | time: cannot be used
            "dd/MM/uuuu HH:mm"               | "dd/bb"                   | time: cannot be used
            ";"                              | ";;"                      | separator: must be one character
            "anonymousCustomer": "comptoir"  | "anonymousCustomer": "a b" | must match
            "skus": ["ECART"],               | ''                        | refused: must name skus or an invoicePrefix
            "charges"                        | "fees"                    | fees
            "dd/MM/uuuu HH:mm"               | "dd/MM/yyyy HH:mm"        | time: cannot be used
            "dd/MM/uuuu HH:mm"               | "dd/MM/uuuu hh:mm"        | time: cannot be used
            "dd/MM/uuuu HH:mm"               | "HH:mm"                   | time: cannot be used
            "unitPrice": "Prix",             | ''                        | columns: must name either a unitPrice or a lineTotal
            "Prix",                          | "Prix", "lineTotal": "T", | columns: must name either a unitPrice or a lineTotal
            "separator": ";"                 | "encoding": "EBCDIC"      | must be one of UTF-8, windows-1252, ISO-8859-1, UTF-16
            "separator": ";"                 | "numbers": {"decimal": ";"} | numbers.decimal: must be a point or a comma
            "separator": ";"                 | "numbers": {"grouping": "."} | numbers.grouping: must be another than decimal
            "separator": ";"                 | "signs": {"negativePrice": "ignored"} | CHARGE
            "columns"                        | columns                   | in line 2
            """)
    void whatIsWrongWithAFileIsSaid(String right, String wrong, String message) throws IOException {
        put(OWN.replace(right, wrong));

        assertThatThrownBy(() -> new Mappings(folder).named("cave"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("cave.json")
                .hasMessageContaining(message);
    }

    private void put(String json) throws IOException {
        Files.writeString(folder.resolve("cave.json"), json);
    }
}
