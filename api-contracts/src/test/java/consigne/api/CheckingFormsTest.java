package consigne.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingFormsTest {

    @Test
    void aQuantityIsFromZeroToMoreThanAnySumOfWhatIsTakenIn() {
        assertThat(Quantity.of(1_000_000_000_000_000L)).hasToString("1000000000000000");
        isMalformed(() -> Quantity.of(-1));
        isMalformed(() -> Quantity.of(1_000_000_000_000_001L));
        isMalformed(() -> Quantity.of(1_000_000_000_000_000L).plus(Quantity.of(1)));
        isMalformed(() -> Quantity.of(1).minus(Quantity.of(2)));
        isMalformed(() -> Quantity.of(1_000_000_000_000L).times(Quantity.of(1_001)));
    }

    @Test
    void aQuantityOfALineIsFromOneToTenThousand() {
        assertThat(Quantity.of(1).inALine("quantity")).isEqualTo(Quantity.of(1));
        assertThat(Quantity.of(10_000).inALine("quantity")).isEqualTo(Quantity.of(Quantity.MOST_IN_A_LINE));
        assertThat(Quantity.ZERO.upToALine("picked")).isEqualTo(Quantity.ZERO);
        isMalformed(() -> Quantity.ZERO.inALine("quantity"));
        isMalformed(() -> Quantity.of(10_001).inALine("quantity"));
        isMalformed(() -> Quantity.of(10_001).upToALine("picked"));
    }

    @Test
    void quantitiesAreCounted() {
        assertThat(Quantity.of(3).plus(Quantity.of(4))).isEqualTo(Quantity.of(7));
        assertThat(Quantity.of(4).minus(Quantity.of(4)).isZero()).isTrue();
        assertThat(Quantity.of(3).times(Quantity.of(20))).isEqualTo(Quantity.of(60));
        assertThat(Quantity.of(3).orAtMost(Quantity.of(2))).isEqualTo(Quantity.of(2));
        assertThat(Quantity.of(2).orAtMost(Quantity.of(3))).isEqualTo(Quantity.of(2));
        assertThat(Quantity.of(3).exceeds(Quantity.of(3))).isFalse();
        assertThat(Quantity.of(3)).isGreaterThan(Quantity.of(2));
    }

    @Test
    void aReasonMayGoOverSeveralLines() {
        assertThat(new Reason("two bottles\nand a crate\r\nfell down").value()).contains("\n");
        isMalformed(() -> new Name("a\nb"));
        isMalformed(() -> new Reference("a\nb"));
        isMalformed(() -> new Reason("\r\n"));
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(new Name("🍺".repeat(200)).value()).hasSize(400);
        isMalformed(() -> new Name("🍺".repeat(201)));
        assertThat(new Reason("🍺".repeat(500)).value()).hasSize(1000);
        isMalformed(() -> new Reason("🍺".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\tb", "a\u0000b", "a\u007fb", "a\u0085b"})
    void textIsNeitherBlankNorHoldsControlCharacters(String text) {
        isMalformed(() -> new Name(text));
        isMalformed(() -> new Reason(text));
        isMalformed(() -> new Reference(text));
    }

    @Test
    void textHasALongestLength() {
        assertThat(new Name("é".repeat(200)).value()).hasSize(200);
        isMalformed(() -> new Name("é".repeat(201)));
        assertThat(new Reason("x".repeat(500)).value()).hasSize(500);
        isMalformed(() -> new Reason("x".repeat(501)));
        assertThat(new Reference("x".repeat(100)).value()).hasSize(100);
        isMalformed(() -> new Reference("x".repeat(101)));
    }

    @Test
    void anOrderIdIsAUuidInLowerCase() {
        UUID id = UUID.fromString("01960000-0000-7000-8000-00000000abcd");
        assertThat(new OrderId("01960000-0000-7000-8000-00000000ABCD")).isEqualTo(OrderId.of(id));
        isMalformed(() -> new OrderId("01960000-0000-7000-8000-00000000abc"));
        isMalformed(() -> new OrderId("1-1-1-1-1"));
        isMalformed(() -> new OrderId("{01960000-0000-7000-8000-00000000abcd}"));
    }

    @Test
    void idsHaveFormsThatCanStandInAPath() {
        assertThat(new Sku("BEER 20x33.b_1")).hasToString("BEER 20x33.b_1");
        assertThat(new CustomerId("ada.l-1_2")).hasToString("ada.l-1_2");
        for (String wrong : List.of("", " x", "-x", "a/b", "a:b", "é", "x".repeat(65))) {
            isMalformed(() -> new Sku(wrong));
            isMalformed(() -> new CustomerId(wrong));
            isMalformed(() -> new PaymentMethod(wrong));
            isMalformed(() -> new ContainerType(wrong));
            isMalformed(() -> new Depot(wrong));
        }
        isMalformed(() -> new ContainerType("Bottle"));
        isMalformed(() -> new CustomerId("a b"));
    }

    @Test
    void aListIsCopiedAndHoldsNoMoreThanItMay() {
        List<String> mine = new ArrayList<>(List.of("a", "b"));
        List<String> copy = Form.some("lines", mine, 2);
        mine.add("c");
        assertThat(copy).containsExactly("a", "b");
        isMalformed(() -> Form.some("lines", mine, 2));
        isMalformed(() -> Form.some("lines", List.of(), 2));
        isMalformed(() -> Form.upTo("lines", Arrays.asList("a", null), 2));
        assertThat(Form.upTo("lines", null, 2)).isEmpty();
    }

    @Test
    void aListNamesEachKeyOnce() {
        assertThat(Form.distinct("lines", List.of("a", "bb"), String::length)).containsExactly("a", "bb");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Form.distinct("lines", List.of("a", "b"), String::length))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo("lines"))
                .withMessageContaining("1");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Form.required("sku", "x")).isEqualTo("x");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Form.required("sku", null))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo("sku"));
    }

    private static void isMalformed(ThrowingCallable making) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(making);
    }
}
