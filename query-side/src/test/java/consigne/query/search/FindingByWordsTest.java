package consigne.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.form.Malformed;
import consigne.postgres.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FindingByWordsTest {

    private static final JdbcClient DATABASE = database();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bière blonde            | biere
                    Bière blonde            | BIÈRE
                    Eau minérale Évian      | evian
                    Eau minérale Évian      | evi
                    Eau minérale Évian      | évain
                    Eau minérale Évian      | evin
                    Eau minérale Évian      | evvian
                    Eau minérale Évian      | eviam eau
                    Jus de pomme            | pomme jus
                    Jus de pomme            | jus de pome
                    Cœur de cidre           | coeur
                    Coeur de cidre          | cœur
                    Weißbier                | weissbier
                    L'Œuf d'Ø               | oeuf o
                    ビール                   | ビール
                    3264065480321           | 3264065
                    bottle-33               | bottle-33
                    1664                    | 1664
                    """)
    void aThingIsFoundByItsWordsAsTypedOrWithASlip(String thing, String query) {
        assertThat(finds(thing, new SearchText(query).forgiven())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Eau minérale Évian      | vittel
                    Eau minérale Évian      | evian vittel
                    Eau minérale Évian      | eivna
                    Jus de pomme            | jis
                    Jus de pomme            | mme
                    """)
    void whatHasAnotherWordIsNotFound(String thing, String query) {
        assertThat(finds(thing, new SearchText(query).forgiven())).isFalse();
    }

    @Test
    void whatIsMeantJustSoIsToldFromWhatIsNear() {
        SearchText evian = new SearchText("Evian");
        assertThat(finds("Eau Évian", evian.exactly())).isTrue();
        assertThat(finds("Évians", evian.exactly())).isFalse();
        assertThat(finds("Évians", evian.begun())).isTrue();
        assertThat(finds("Evain", evian.begun())).isFalse();
        assertThat(finds("Evain", evian.forgiven())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'); drop table product; --", "a'b", "\\", "a & !b", "x:*", "~evan evian"})
    void signsOfTheQueryLanguageAreNothingButSigns(String query) {
        if (Words.of(query).isEmpty()) {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new SearchText(query));
        } else {
            assertThat(finds("Vittel", new SearchText(query).forgiven())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "1 2 3 4 5 6 7 8 9 10 11"})
    void whatSaysNothingOrTooMuchIsNoQuery(String query) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new SearchText(query));
    }

    @Test
    void namesAreSortedWithoutRegardToAccentsAndCase() {
        assertThat(Words.sorting("Éclair, à l'Orange", 50)).isEqualTo("eclair a l orange");
        assertThat(Words.sorting("Éclair, à l'Orange", 8)).isEqualTo("eclair a");
        assertThat(Words.sorting("𝔄🍺🍺", 1)).isEqualTo("a");
    }

    private static boolean finds(String thing, String query) {
        return DATABASE.sql("select ?::tsvector @@ ?::tsquery")
                .params(Terms.of(List.of(thing)), query)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient database() {
        var database = TestPostgres.freshDatabase();
        return JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }
}
