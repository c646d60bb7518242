package consigne.query.receipts;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static consigne.query.fixtures.Sold.refund;
import static consigne.query.fixtures.Sold.sale;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.Orders;
import consigne.query.fixtures.RunningShop;
import consigne.tokens.Token;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A shop that has sold to Ada, whom it knows by name, and to Bob, whom it does not; and how its documents are read. */
final class SoldShop {

    static final OrderId ADAS = anOrder();
    static final OrderId BOBS = anOrder();
    static final OrderId OPEN = anOrder();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String STAFF =
            Token.of("tests", "shop support operator").header();

    private SoldShop() {}

    static RunningShop open() {
        RunningShop shop = RunningShop.open(
                "consigne.seller.name=Au Bon Retour",
                "consigne.seller.legal-form=SARL au capital de 10 000 €",
                "consigne.seller.address=3 quai du Wault,59800 Lille",
                "consigne.seller.siret=12345678900017",
                "consigne.seller.vat-number=FR12123456789",
                "consigne.seller.registration=RCS Lille");
        shop.happens(
                anOrderPlaced(ADAS, new CustomerId("ada"), Orders.MORNING, cola(1)),
                anOrderPlaced(OPEN, new CustomerId("ada"), Orders.MORNING, cola(1)),
                anOrderPlaced(BOBS, new CustomerId("bob"), Orders.MORNING, cola(1)));
        shop.happens(
                Deposits.charged(new CustomerId("ada"), ADAS, 18), Deposits.returned(new CustomerId("ada"), 10, 0, 0));
        shop.happens(sale(1, ADAS, "ada", "2026-11-27T10:00:00Z"));
        shop.happens(sale(2, BOBS, "bob", "2026-11-28T10:00:00Z"));
        long position = shop.happens(refund(3, 1, ADAS, "ada", "2026-12-01T10:00:00Z"));
        shop.get("/api/receipts", position);
        shop.get("/api/customers/ada/deposit", position);
        shop.get("/api/orders/" + ADAS, position);
        return shop;
    }

    static HttpResponse<byte[]> asked(RunningShop shop, String path, String accept, String language) throws Exception {
        return HTTP.send(
                shop.request(path, STAFF)
                        .header("Accept", accept)
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String printed(HttpResponse<byte[]> answer) throws IOException {
        try (PDDocument file = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(file);
        }
    }

    static String etag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
