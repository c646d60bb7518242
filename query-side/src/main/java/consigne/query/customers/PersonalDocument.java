package consigne.query.customers;

import consigne.api.CustomerId;
import consigne.api.customer.view.CustomerSummary;
import consigne.api.customer.view.PersonalData;
import consigne.api.customer.view.PersonalData.KeptNote;
import consigne.api.order.view.OrderView;
import consigne.api.receipt.view.ReceiptSummary;
import consigne.query.deposit.CustomersAccount;
import consigne.query.orders.CustomersOrders;
import consigne.query.receipts.ReceiptList;
import consigne.vault.Kept;
import consigne.vault.customer.CustomerVault;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together all that is kept of a customer. */
@Component
record PersonalDocument(JdbcClient database, CustomerVault vault, CustomersOrders orders, CustomersAccount account) {

    /** The document; nothing where nothing is kept. */
    Optional<PersonalData> of(CustomerId customer) {
        List<Kept> kept = vault.all(customer);
        List<OrderView> placed = orders.all(customer);
        PersonalData document = new PersonalData(
                customer,
                vault.known(customer)
                        .map(known -> CustomerSummary.of(customer, known.details(), known.version()))
                        .orElse(null),
                kept.stream()
                        .filter(entry -> entry.kind().equals("note"))
                        .map(note -> new KeptNote(note.id().value().toString(), note.content(), note.at()))
                        .toList(),
                kept.stream()
                        .filter(entry -> entry.kind().equals("actor"))
                        .map(Kept::content)
                        .toList(),
                placed,
                account.find(customer).orElse(null),
                account.ledger(customer),
                receipts(customer));
        return kept.isEmpty() && placed.isEmpty() && document.deposit() == null
                ? Optional.empty()
                : Optional.of(document);
    }

    private List<ReceiptSummary> receipts(CustomerId customer) {
        return database.sql(ReceiptList.SELECT + " where customer_id = ? order by issued_at, number")
                .param(customer.value())
                .query((row, _) -> ReceiptList.of(row))
                .list();
    }
}
