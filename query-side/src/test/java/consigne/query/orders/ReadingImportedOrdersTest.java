package consigne.query.orders;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.past.ImportedInvoice;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Orders and credit notes of an imported past. */
class ReadingImportedOrdersTest {

    private static final RunningShop SHOP = RunningShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void importedOrdersAndCreditsAddUpInSql() {
        long position = SHOP.happens(
                anOrderImported(anOrder(), "540001"),
                anOrderImported(anOrder(), "540002"),
                new CreditNoteIssued(
                        new CreditNoteId(UUID.randomUUID()),
                        invoice("C540003", -3, "1.255", "-0.50"),
                        List.of(),
                        List.of()));
        SHOP.get("/api/orders", position);
        Answer notes = SHOP.get("/api/credit-notes?customer=17850", position);

        long cents = SHOP.sql().sql("""
                        select (select sum(total_cents) from orders where imported_number like '54000%')
                            + (select sum(amount_cents) from credit_note where number = 'C540003')
                        """).query(Long.class).single();
        assertThat(cents).isEqualTo(2550 + 2550 - 376 - 50);
        assertThat(notes.items().toString()).contains("amount=-4.26");
    }

    @Test
    void anOrderAndACreditNoteThatAreCorrectedShowWhatTheBooksSayNow() {
        OrderId order = anOrder();
        CreditNoteId note = new CreditNoteId(UUID.randomUUID());
        ImportedInvoice taken = invoice("C550002", -3, "1.25", "0.00");
        ImportedInvoice more = invoice("C550002", -4, "1.25", "0.00");
        OrderImported imported = anOrderImported(order, "550001");
        ImportedInvoice now = invoice("550001", 8, "1.25", "18.00");

        long position = SHOP.happens(
                imported,
                new CreditNoteIssued(note, taken, List.of(), List.of()),
                new OrderCorrected(order, imported.invoice(), now),
                new CreditNoteCorrected(note, taken, more, List.of(), List.of()));
        SHOP.get("/api/orders/" + order, position);
        SHOP.get("/api/credit-notes", position);

        assertThat(SHOP.sql()
                        .sql("select total_cents from orders where imported_number = '550001'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2800);
        assertThat(SHOP.sql()
                        .sql("select amount_cents from credit_note where number = 'C550002'")
                        .query(Long.class)
                        .list())
                .containsExactly(-500L);
        assertThat(SHOP.get("/api/orders/" + order, position).body().toString()).contains("quantity=8");
    }
}
