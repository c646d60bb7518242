package consigne.query.credits;

import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.Page;
import consigne.api.creditnote.CreditNoteView;
import consigne.api.rebuild.RebuildRejection.NoCopyAsOf;
import consigne.query.asof.Mark;
import consigne.query.consistency.Reads;
import consigne.query.copies.Copies;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.ViewJson;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(CreditsConfiguration.CREDIT_NOTES)
@Tag(name = "credit notes", description = "What a shop took back in the past")
class CreditsController {

    private final JdbcClient database;
    private final Copies copies;

    CreditsController(JdbcClient database, Copies copies) {
        this.database = database;
        this.copies = copies;
    }

    @GetMapping("/api/credit-notes")
    @PermittedTo({SHOP, SUPPORT})
    @RefusedBy(NoCopyAsOf.class)
    @Operation(summary = "Lists credit notes, the one issued last first")
    ResponseEntity<Page<CreditNoteView>> creditNotes(
            @RequestParam @Nullable CustomerId customer,
            @Parameter(description = Copies.AS_OF) @RequestParam @Nullable Mark asOf,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        PageQuery query = PageQuery.of(database, "select view, issued_at from credit_note")
                .where("customer_id = :customer", "customer", customer)
                .after(
                        cursor,
                        "(issued_at, credit_note_id) < (:issued_at::timestamptz, :id::uuid)",
                        CursorPart.instant("issued_at"),
                        CursorPart.id("id"))
                .counted(total);
        return copies.list(
                CreditsConfiguration.CREDIT_NOTES,
                asOf,
                () -> query.page(
                        "issued_at desc, credit_note_id desc",
                        limit,
                        (row, _) -> ViewJson.read(row.getString("view"), CreditNoteView.class),
                        note -> Cursor.after(note.issuedAt(), note.creditNoteId())));
    }
}
