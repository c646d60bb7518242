package consigne.query.receipts;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Page;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.view.ReceiptSummary;
import consigne.api.receipt.view.ReceiptView;
import consigne.query.consistency.Reads;
import consigne.query.documents.Documents;
import consigne.query.documents.Parties;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import consigne.web.access.Reach;
import consigne.web.form.Moment;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(ReceiptList.RECEIPTS)
@Tag(name = "receipts", description = "What customers get in writing: for what was sold to them, and for refunds")
class ReceiptsController {

    private final JdbcClient database;
    private final Documents documents;
    private final Parties parties;

    ReceiptsController(JdbcClient database, Documents documents, Parties parties) {
        this.database = database;
        this.documents = documents;
        this.parties = parties;
    }

    @GetMapping("/api/receipts")
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.STATED)
    @Operation(
            summary = "Lists receipts of sales and of refunds, the one issued last first",
            description = "Any number of conditions together.")
    Page<ReceiptSummary> receipts(
            @Parameter(example = "anna") @RequestParam @Nullable CustomerId customer,
            @Parameter(description = "what they are for", example = "sale") @RequestParam @Nullable ReceiptKind kind,
            @Parameter(description = "issued at this instant or later") @RequestParam @Nullable Moment from,
            @Parameter(description = "issued before this instant") @RequestParam @Nullable Moment to,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total,
            Reach reach) {
        reach.include(customer);
        return page(
                PageQuery.of(database, ReceiptList.SELECT)
                        .where("customer_id = :customer", "customer", customer)
                        .where("customer_id = :only", "only", reach.only())
                        .where("kind = :kind", "kind", kind)
                        .where("issued_at >= :from::timestamptz", "from", from)
                        .where("issued_at < :to::timestamptz", "to", to),
                cursor,
                limit,
                total);
    }

    @GetMapping("/api/orders/{id}/receipts")
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.THING,
            kind = "order")
    @Operation(summary = "Lists the receipts of an order: that of the sale once it is closed, and those of its refunds")
    Page<ReceiptSummary> receiptsOfOrder(
            @Parameter(example = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e") @PathVariable OrderId id,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        Page<ReceiptSummary> page = page(
                PageQuery.of(database, ReceiptList.SELECT).where("order_id = :order::uuid", "order", id),
                cursor,
                limit,
                total);
        if (page.items().isEmpty() && !isKnown(id)) {
            throw new NotFound("order", id);
        }
        return page;
    }

    @GetMapping(
            path = "/api/receipts/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @Reads(value = ReceiptList.RECEIPTS, row = "id")
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.THING,
            kind = "receipt")
    @Operation(
            summary = "Shows a receipt: as JSON, as a page, or as PDF, by what is accepted",
            description = "The customer's name and address are put in when it is shown. Pages and PDF are in French or"
                    + " English, in French where neither is asked for.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The receipt",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = ReceiptView.class)),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<Object> receipt(
            @Parameter(example = "R-2026-000001") @PathVariable ReceiptNumber id,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            @Parameter(description = Documents.LANGUAGES, example = "fr-FR")
                    @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        ReceiptView view = database.sql("select number, issued_at, content from receipt where number = ?")
                .param(id.value())
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("receipt", id));
        return documents.answer(view, id.value(), ReceiptSheet::of, accept, languages, response);
    }

    private ReceiptView view(ResultSet row) throws SQLException {
        Receipt receipt = ViewJson.read(row.getString("content"), Receipt.class);
        return ReceiptView.of(
                new ReceiptNumber(row.getString("number")),
                TableRow.instant(row, "issued_at"),
                receipt,
                parties.seller(),
                parties.customer(receipt.customerId()));
    }

    private static Page<ReceiptSummary> page(PageQuery query, @Nullable Cursor cursor, Limit limit, boolean total) {
        return query.after(
                        cursor,
                        "(issued_at, number) < (:issued_at::timestamptz, :number)",
                        CursorPart.instant("issued_at"),
                        CursorPart.text("number"))
                .counted(total)
                .page(
                        "issued_at desc, number desc",
                        limit,
                        (row, _) -> ReceiptList.of(row),
                        receipt -> Cursor.after(receipt.issuedAt(), receipt.number()));
    }

    private boolean isKnown(OrderId order) {
        return database.sql("select exists (select from orders where order_id = ?::uuid)")
                .param(order.value())
                .query(Boolean.class)
                .single();
    }
}
