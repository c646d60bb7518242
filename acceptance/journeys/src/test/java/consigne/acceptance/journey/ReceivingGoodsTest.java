package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceivingGoodsTest {

    private final Shop shop = Shop.shared();
    private final String cola = shop.sells("cola", 180, 1, 0);

    @Test
    void whatComesTwiceUnderAReferenceThatIsUniqueCameOnce() {
        receives(10, "DN-1", true).isFine();
        receives(10, "DN-1", true).isFine();
        receives(99, "DN-1", true).isFine();
        receives(5, "DN-2", true).isFine();

        assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(15, 0, 15));
    }

    @Test
    void aReferenceIsUniqueInADepotAndForAProduct() {
        String water = shop.sells("water", 80, 1, 0);
        receives(10, "DN-3", true).isFine();
        shop.http()
                .post(
                        "/api/stock/" + water + "/receipts",
                        Map.of("quantity", 7, "reference", "DN-3", "referenceIsUnique", true))
                .isFine();

        assertThat(shop.stock(cola).onHand()).isEqualTo(10);
        assertThat(shop.stock(water).onHand()).isEqualTo(7);
    }

    @Test
    void aReferenceMayStandForManyWhereNobodySaysThatItIsUnique() {
        receives(10, "a delivery", false).isFine();
        receives(10, "a delivery", false).isFine();

        assertThat(shop.stock(cola).onHand()).isEqualTo(20);
    }

    private Reply receives(int quantity, String reference, boolean unique) {
        return shop.http()
                .post(
                        "/api/stock/" + cola + "/receipts",
                        Map.of("quantity", quantity, "reference", reference, "referenceIsUnique", unique));
    }
}
