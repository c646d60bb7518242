package consigne.query.deposit;

import static consigne.query.rows.Column.number;
import static consigne.query.rows.Column.text;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.query.folding.Evolved;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the entries of all ledgers. */
record LedgerTable(JdbcClient database) {

    private record Line(CustomerId customer, LedgerEntry entry) {}

    void add(List<Evolved<DepositAccountView>> steps) {
        List<Line> lines = steps.stream()
                .flatMap(step -> Ledger.of(step).stream()
                        .map(entry -> new Line(step.after().customerId(), entry)))
                .toList();
        if (!lines.isEmpty()) {
            insert(lines);
        }
    }

    private void insert(List<Line> lines) {
        database.sql("""
                        insert into deposit_ledger (customer_id, position, line, at, kind, container, quantity,
                            from_holder, to_holder, each_cents, amount_cents, currency, debit, credit, order_id,
                            reference, reason, actor, role, channel, initiator, event_id, held_after, held_cents_after, credit_cents_after)
                        select * from unnest(:customer_id::text[], :position::bigint[], :line::integer[],
                            :at::timestamptz[], :kind::text[], :container::text[], :quantity::bigint[], :from::text[],
                            :to::text[], :each::bigint[], :amount::bigint[], :currency::text[], :debit::text[],
                            :credit::text[], :order_id::uuid[], :reference::text[], :reason::text[],
                            :actor::text[], :role::text[], :channel::text[], :initiator::text[], :event_id::text[],
                            :held_after::bigint[], :held_cents_after::bigint[], :credit_cents_after::bigint[])
                        """)
                .param("customer_id", text(lines, Line::customer))
                .param("position", number(lines, it -> it.entry.position()))
                .param("line", number(lines, it -> it.entry.line()))
                .param("at", text(lines, it -> it.entry.at()))
                .param("kind", text(lines, it -> it.entry.kind()))
                .param("container", text(lines, it -> it.entry.container()))
                .param("quantity", text(lines, it -> it.entry.quantity()))
                .param("from", text(lines, it -> it.entry.from()))
                .param("to", text(lines, it -> it.entry.to()))
                .param("each", text(lines, it -> eachCents(it.entry)))
                .param("amount", number(lines, it -> it.entry.amount().cents()))
                .param("currency", text(lines, it -> it.entry.amount().currency()))
                .param("debit", text(lines, it -> it.entry.debit()))
                .param("credit", text(lines, it -> it.entry.credit()))
                .param("order_id", text(lines, it -> it.entry.orderId()))
                .param("reference", text(lines, it -> it.entry.reference()))
                .param("reason", text(lines, it -> it.entry.reason()))
                .param("actor", text(lines, it -> it.entry.actor().subject()))
                .param("role", text(lines, it -> it.entry.actor().role()))
                .param("channel", text(lines, it -> it.entry.actor().channel()))
                .param("initiator", text(lines, it -> it.entry.initiator()))
                .param("event_id", text(lines, it -> it.entry.eventId()))
                .param("held_after", text(lines, it -> it.entry.balances().held()))
                .param(
                        "held_cents_after",
                        number(lines, it -> it.entry.balances().heldAmount().cents()))
                .param(
                        "credit_cents_after",
                        number(lines, it -> it.entry.balances().credit().cents()))
                .update();
    }

    private static @Nullable Long eachCents(LedgerEntry entry) {
        return entry.each() == null ? null : entry.each().cents();
    }
}
