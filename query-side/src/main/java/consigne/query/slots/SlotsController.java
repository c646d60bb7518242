package consigne.query.slots;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DISPATCHER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.calendar.Day;
import consigne.api.customer.PostalCode;
import consigne.api.form.Malformed;
import consigne.api.place.Depot;
import consigne.api.slot.Crates;
import consigne.api.slot.SlotId;
import consigne.api.slot.view.OfferedSlots;
import consigne.api.slot.view.SlotView;
import consigne.query.consistency.Reads;
import consigne.query.depots.ShownDepots;
import consigne.query.rows.ViewJson;
import consigne.query.slots.SlotOffers.Days;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "slots")
class SlotsController {

    private static final int USUAL_DAYS = 13;
    private static final int MOST_DAYS = 42;

    private final SlotOffers offers;
    private final JdbcClient database;
    private final Clock clock;

    SlotsController(SlotOffers offers, JdbcClient database, Clock clock) {
        this.offers = offers;
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/api/slots")
    @Reads(value = SlotReadModel.NAME, also = ShownDepots.READ_MODEL)
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DISPATCHER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(
            summary = "Lists slots, and whether an order of so many crates gets into each",
            description =
                    "By the clock of each depot: two weeks from today where no days are named, six weeks at most.")
    OfferedSlots slots(
            @Parameter(description = "all depots where none is named") @RequestParam @Nullable Depot depot,
            @Parameter(description = "the first day, there") @RequestParam @Nullable Day from,
            @Parameter(description = "the last day, there") @RequestParam @Nullable Day to,
            @Parameter(description = "how many crates the order takes") @RequestParam(defaultValue = "1") Crates crates,
            @Parameter(description = "where it is delivered to: depots that serve it alone") @RequestParam @Nullable
                    PostalCode postcode) {
        if (from != null && to != null && from.date().plusDays(MOST_DAYS).isBefore(to.date())) {
            throw new Malformed("to", "must not be more than " + MOST_DAYS + " days after from");
        }
        LocalDate first = from == null ? null : from.date();
        LocalDate last = to == null ? null : to.date();
        Days days = new Days(first, last, USUAL_DAYS, MOST_DAYS);
        return new OfferedSlots(offers.find(depot, postcode, days, crates.value(), clock.instant()));
    }

    @GetMapping("/api/slots/{slot}")
    @Reads(value = SlotReadModel.NAME, row = "slot")
    @PermittedTo({WAREHOUSE, DISPATCHER, SUPPORT, ANALYST, OPERATOR})
    @Operation(
            summary = "Shows a slot with all that is booked of it, and who waits",
            description = "There is one once something was asked of it; until then it is as its depot's week has it.")
    ResponseEntity<SlotView> slot(@PathVariable SlotId slot) {
        SlotView shown = database.sql("select view from slot where slot = ?")
                .param(slot.value())
                .query((row, _) -> ViewJson.read(row.getString("view"), SlotView.class))
                .optional()
                .orElseThrow(() -> new NotFound("slot", slot));
        return Answers.shown(shown, shown.version());
    }
}
