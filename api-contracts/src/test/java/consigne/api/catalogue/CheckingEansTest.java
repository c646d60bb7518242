package consigne.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.form.Malformed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingEansTest {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "3264065480321", "10614141000415"})
    void aNumberThatEndsInItsCheckDigitIsOne(String digits) {
        assertThat(new Ean(digits).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3264065480322", "3264056480321", "326406548032", "32640654803", "326406548032x", "", "٣٢٦٤٠٦٥٤"
            })
    void whatIsMistypedIsNone(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Ean(text));
    }
}
