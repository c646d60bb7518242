package consigne.query.statements;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.deposit.ledger.LedgerKind;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.view.ReceiptSummary;
import consigne.api.receipt.view.StatementView;
import consigne.query.documents.Parties;
import consigne.query.receipts.ReceiptList;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up a customer's month from their ledger and their receipts. */
@Component
final class Statements {

    private static final int LISTED = 200;

    private final JdbcClient database;
    private final Parties parties;

    Statements(JdbcClient database, Parties parties) {
        this.database = database;
        this.parties = parties;
    }

    /** What the receipts of one kind come to. */
    private record Sums(Money goods, Money vat, Money paid) {}

    /** The statement of a month; none where there is no such customer. */
    Optional<StatementView> of(CustomerId customer, StatementMonth month) {
        return currency(customer).map(currency -> statement(customer, month, currency));
    }

    private StatementView statement(CustomerId customer, StatementMonth month, Currency currency) {
        Instant from = month.from(parties.zone());
        Instant to = month.to(parties.zone());
        Movements before = movements(customer, Instant.EPOCH, from, currency);
        Movements during = movements(customer, from, to, currency);
        Sums sold = sums(customer, ReceiptKind.SALE, from, to, currency);
        Sums takenBack = sums(customer, ReceiptKind.REFUND, from, to, currency);
        List<ReceiptSummary> receipts = receipts(customer, from, to);
        return new StatementView(
                customer,
                month.value(),
                from,
                to,
                before.balance(),
                before.and(during).balance(),
                sold.goods(),
                sold.vat(),
                takenBack.goods(),
                takenBack.vat(),
                sold.paid(),
                takenBack.paid(),
                during.sum(LedgerKind.CHARGED),
                during.sum(LedgerKind.RETURNED, LedgerKind.FOREIGN_RETURNED)
                        .minus(during.sum(LedgerKind.RETURN_REVERSED, LedgerKind.FOREIGN_REVERSED)),
                during.sum(LedgerKind.WRITTEN_OFF),
                during.sum(LedgerKind.GRANTED),
                during.sum(LedgerKind.SET_OFF, LedgerKind.CREDIT_USED),
                during.sum(LedgerKind.PAID_OUT),
                receipts.stream().limit(LISTED).toList(),
                receipts.size() > LISTED,
                parties.seller(),
                parties.customer(customer));
    }

    private Optional<Currency> currency(CustomerId customer) {
        return database.sql("select currency from deposit_account where customer_id = ?")
                .param(customer.value())
                .query((row, _) -> Money.currencyOf(row.getString("currency")))
                .optional();
    }

    private Movements movements(CustomerId customer, Instant from, Instant to, Currency currency) {
        Map<LedgerKind, Long> cents = new EnumMap<>(LedgerKind.class);
        database.sql("""
                        select kind, sum(amount_cents) as cents from deposit_ledger
                        where customer_id = ? and at >= ? and at < ? and currency = ? group by kind""")
                .params(customer.value(), time(from), time(to), currency.getCurrencyCode())
                .query(row -> {
                    cents.put(LedgerKind.named(row.getString("kind")), row.getLong("cents"));
                });
        return new Movements(cents, currency);
    }

    private Sums sums(CustomerId customer, ReceiptKind kind, Instant from, Instant to, Currency currency) {
        return database.sql("""
                        select coalesce(sum(goods_cents), 0) as goods, coalesce(sum(vat_cents), 0) as vat,
                            coalesce(sum(paid_cents), 0) as paid
                        from receipt
                        where customer_id = ? and kind = ? and issued_at >= ? and issued_at < ? and currency = ?""")
                .params(customer.value(), kind.toString(), time(from), time(to), currency.getCurrencyCode())
                .query((row, _) -> new Sums(
                        Money.ofCents(row.getLong("goods"), currency),
                        Money.ofCents(row.getLong("vat"), currency),
                        Money.ofCents(row.getLong("paid"), currency)))
                .single();
    }

    private List<ReceiptSummary> receipts(CustomerId customer, Instant from, Instant to) {
        return database.sql(ReceiptList.SELECT
                        + " where customer_id = ? and issued_at >= ? and issued_at < ? order by issued_at, number limit "
                        + (LISTED + 1))
                .params(customer.value(), time(from), time(to))
                .query((row, _) -> ReceiptList.of(row))
                .list();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
