package consigne.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Money;
import consigne.api.customer.CustomerDirectory;
import consigne.query.documents.Sheet.Block;
import consigne.query.documents.Sheet.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class WritingDocumentsTest {

    private static final String NASTY =
            "</td><script>alert(1)</script><img src=\"http://127.0.0.1:9/x.png\"/> ${7*7} [[${7*7}]] &amp; '\ufffe";

    @Test
    void theLanguageIsTheOneThatIsPreferredOfThoseThatThereAre() {
        assertThat(Stream.of("fr", "fr-CA,en", "en;q=0.2,fr;q=0.9", "*", "nl", "", "???", "en;q=0"))
                .allSatisfy(french -> assertThat(Language.of(french)).isEqualTo(Language.FRENCH));
        assertThat(Stream.of("en", "en-US", "nl,en;q=0.1", "fr;q=0.2,en"))
                .allSatisfy(english -> assertThat(Language.of(english)).isEqualTo(Language.ENGLISH));
        assertThat(Language.of(null)).isEqualTo(Language.FRENCH);
    }

    @Test
    void amountsAndDatesAreWrittenAsPeopleThereWriteThem() {
        Money money = Money.of("-1234567.80", "EUR");
        assertThat(Language.FRENCH.amount(money)).isEqualTo("-1\u00a0234\u00a0567,80\u00a0€");
        assertThat(Language.ENGLISH.amount(money)).isEqualTo("-€1,234,567.80");
        assertThat(Language.FRENCH.percent(new BigDecimal("5.50"))).isEqualTo("5,5\u00a0%");
        Instant newYear = Instant.parse("2026-12-31T23:30:00Z");
        assertThat(Language.FRENCH.date(newYear, ZoneId.of("Europe/Paris"))).isEqualTo("1 janvier 2027");
        assertThat(Language.ENGLISH.date(newYear, ZoneId.of("UTC"))).isEqualTo("31 December 2026");
    }

    @Test
    void bothLanguagesHaveAllWords() throws Exception {
        assertThat(words("fr").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    }

    @Test
    void whatIsAcceptedMostIsSent() throws Exception {
        assertThat(DocumentFormat.of(null)).isEqualTo(DocumentFormat.JSON);
        assertThat(DocumentFormat.of("*/*")).isEqualTo(DocumentFormat.JSON);
        assertThat(DocumentFormat.of("text/html,application/xml;q=0.9,*/*;q=0.8"))
                .isEqualTo(DocumentFormat.HTML);
        assertThat(DocumentFormat.of("application/*;q=0.1,application/pdf")).isEqualTo(DocumentFormat.PDF);
        assertThatThrownBy(() -> DocumentFormat.of("image/png"))
                .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
        assertThatThrownBy(() -> DocumentFormat.of("nonsense")).isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }

    @Test
    void whateverASheetSaysIsText() throws Exception {
        String page = new Pages().write(sheet());
        assertThat(page).doesNotContain("<script", "<img", "49").contains("&lt;script&gt;");
        assertThat(printed(new Prints().print(page))).contains("<script>alert(1)</script>", "${7*7}");
    }

    @Test
    void nothingIsWrittenForAShopThatHasNotSaidWhoItIs() throws Exception {
        Seller nobody =
                new Seller("Au Bon Retour", null, List.of(), "1", "2", null, null, null, ZoneId.of("Europe/Paris"));
        Documents documents = new Documents(
                new Parties(nobody, new StaticListableBeanFactory().getBeanProvider(CustomerDirectory.class)));
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(
                        () -> documents.answer("view", "name", (_, _, _) -> sheet(), "application/pdf", null, response))
                .isInstanceOfSatisfying(
                        SellerUnknown.class,
                        problem -> assertThat(problem.status()).isEqualTo(503));
        assertThat(documents
                        .answer("view", "name", (_, _, _) -> sheet(), null, null, response)
                        .getBody())
                .isEqualTo("view");
    }

    @Test
    void aFileBringsItsFontAlong() throws Exception {
        try (PDDocument file = Loader.loadPDF(new Prints().print(new Pages().write(sheet())))) {
            PDFont font = file.getPage(0)
                    .getResources()
                    .getFont(file.getPage(0)
                            .getResources()
                            .getFontNames()
                            .iterator()
                            .next());
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("LiberationSans");
        }
    }

    private static Sheet sheet() {
        return new Sheet(
                "fr",
                NASTY,
                List.of(NASTY),
                List.of(NASTY),
                List.of(new Fact(NASTY, NASTY)),
                List.of(new Block(NASTY, List.of(NASTY), List.of(List.of(NASTY)), List.of(NASTY))),
                List.of(NASTY));
    }

    private static String printed(byte[] file) throws Exception {
        try (PDDocument read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static Properties words(String language) throws Exception {
        Properties words = new Properties();
        try (var file = WritingDocumentsTest.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(file);
        }
        return words;
    }
}
