package consigne.query.customers;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.CustomerId;
import consigne.api.Page;
import consigne.api.customer.view.CustomerPage;
import consigne.api.customer.view.CustomerSummary;
import consigne.api.customer.view.OpenOrder;
import consigne.api.customer.view.PersonalData;
import consigne.api.deposit.DepositAccountView;
import consigne.query.consistency.Reads;
import consigne.query.deposit.CustomersAccount;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.orders.CustomersOrders;
import consigne.query.receipts.ReceiptList;
import consigne.vault.customer.CustomerVault;
import consigne.vault.customer.KnownCustomer;
import consigne.web.access.ActingRole;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.permission.Role;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = CustomersOrders.READ_MODEL, also = CustomersAccount.READ_MODEL)
@Tag(name = "customers")
class CustomersController {

    private static final int MOST_OPEN = 50;
    private static final Set<Role> KNOWING = Set.of(CUSTOMER, SHOP, SUPPORT);

    private final CustomerVault vault;
    private final CustomersOrders orders;
    private final CustomersAccount account;
    private final Lately lately;
    private final PersonalDocument document;

    CustomersController(
            CustomerVault vault,
            CustomersOrders orders,
            CustomersAccount account,
            Lately lately,
            PersonalDocument document) {
        this.vault = vault;
        this.orders = orders;
        this.account = account;
        this.lately = lately;
        this.document = document;
    }

    @GetMapping("/api/customers")
    @PermittedTo({SHOP, SUPPORT})
    @Operation(
            summary = "Lists customers, or finds them by name, mail or phone",
            description = "Names are found by their words and the beginnings of these, with accents or without; mail"
                    + " addresses whole; phone numbers by four digits of their end, or more.")
    Page<CustomerSummary> customers(
            @Parameter(description = "whom one looks for") @RequestParam @Nullable Sought query,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        String text = query == null ? null : query.value();
        CustomerId after = cursor == null ? null : cursor.part(0, CustomerId::new);
        List<CustomerSummary> found = vault.search(text, after, limit.value() + 1).stream()
                .map(CustomersController::summary)
                .toList();
        Long all = total ? vault.count(text) : null;
        if (found.size() <= limit.value()) {
            return new Page<>(found, null, all);
        }
        List<CustomerSummary> items = found.subList(0, limit.value());
        return new Page<>(items, Cursor.after(items.getLast().customerId()).toString(), all);
    }

    @GetMapping("/api/customers/{id}")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT, OPERATOR},
            own = Own.CUSTOMER)
    @Operation(
            summary = "Shows who a customer is, and what is going on with them",
            description = "Open orders, glass and credit; for support also what happened lately. Roles that need not"
                    + " know who it is see initials, and roughly where.")
    CustomerPage customer(@PathVariable CustomerId id, HttpServletRequest request) {
        Role role = ActingRole.of(request).orElseThrow();
        Optional<KnownCustomer> who = vault.known(id).map(known -> KNOWING.contains(role) ? known : known.masked());
        List<OpenOrder> open = orders.open(id, MOST_OPEN);
        DepositAccountView deposit = account.find(id).orElse(null);
        if (who.isEmpty()
                && open.isEmpty()
                && deposit == null
                && orders.latest(id).isEmpty()) {
            throw new NotFound("customer", id);
        }
        return new CustomerPage(
                id,
                who.map(CustomersController::summary).orElse(null),
                open,
                deposit,
                role == SUPPORT ? lately.of(id) : null);
    }

    @GetMapping("/api/customers/{id}/personal-data")
    @Reads(
            value = CustomersOrders.READ_MODEL,
            also = {CustomersAccount.READ_MODEL, ReceiptList.RECEIPTS})
    @PermittedTo(
            value = {CUSTOMER, SUPPORT},
            own = Own.CUSTOMER)
    @Operation(
            summary = "Gives a customer all that is kept of them, in one document",
            description = "Who they are, what was written about them, by which names they acted, their orders,"
                    + " receipts, glass and credit.")
    PersonalData personalData(@PathVariable CustomerId id) {
        return document.of(id).orElseThrow(() -> new NotFound("customer", id));
    }

    private static CustomerSummary summary(KnownCustomer known) {
        return CustomerSummary.of(known.customerId(), known.details(), known.version());
    }
}
