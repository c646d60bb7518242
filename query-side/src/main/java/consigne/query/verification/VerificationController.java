package consigne.query.verification;

import static consigne.web.permission.Role.OPERATOR;

import consigne.runtime.verification.ChainVerifications;
import consigne.runtime.verification.Chained;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Conditional(Chained.class)
@Tag(name = "event store", description = "Whether the events are those that were stored")
class VerificationController {

    private static final String PATH = "/api/event-store/verification";

    private final ChainVerifications verifications;

    VerificationController(ChainVerifications verifications) {
        this.verifications = verifications;
    }

    @GetMapping(PATH)
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Shows the walk along the chain of hashes that goes on, or how the last one ended",
            description = "There is one each night, and whenever it is asked for.")
    VerificationView verification() {
        return VerificationView.of(verifications.last());
    }

    @PostMapping(PATH)
    @PermittedTo(OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Verifies every event against the chain of hashes, beside everything else",
            description = "Where a walk goes on already, it is that one.")
    ResponseEntity<VerificationView> verify() {
        verifications.begin();
        return Answers.accepted(PATH, verification());
    }
}
