package consigne.query.statements;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.receipt.view.StatementView;
import consigne.query.consistency.Reads;
import consigne.query.deposit.CustomersAccount;
import consigne.query.documents.Documents;
import consigne.query.receipts.ReceiptList;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = ReceiptList.RECEIPTS, also = CustomersAccount.READ_MODEL)
@Tag(name = "receipts")
class StatementsController {

    private final Statements statements;
    private final Documents documents;

    StatementsController(Statements statements, Documents documents) {
        this.statements = statements;
        this.documents = documents;
    }

    @GetMapping(
            path = "/api/customers/{id}/statements/{month}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.CUSTOMER)
    @Operation(
            summary = "Shows a customer's month: goods, deposits and credit, as JSON, as a page, or as PDF",
            description = "Months begin and end where the shop is. Goods are those of the receipts that were issued in"
                    + " the month; glass and credit are by the ledger, by when it happened.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The statement",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = StatementView.class)),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<Object> statement(
            @Parameter(example = "anna") @PathVariable CustomerId id,
            @PathVariable StatementMonth month,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            @Parameter(description = Documents.LANGUAGES, example = "fr-FR")
                    @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        StatementView view = statements.of(id, month).orElseThrow(() -> new NotFound("customer", id));
        return documents.answer(view, id + "-" + month, StatementSheet::of, accept, languages, response);
    }
}
