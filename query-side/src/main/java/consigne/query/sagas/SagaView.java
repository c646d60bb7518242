package consigne.query.sagas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saga, and how far it has got with what it sees through.
 *
 * @param id its order's
 * @param version of the order, as {@code If-Match} takes it; 0 where the order is not shown yet
 * @param saga which saga it is
 * @param status how it goes with it
 * @param state what it has come to: {@code authorising}, {@code confirming}, {@code confirmed}, {@code turned-down},
 *     {@code picked}, {@code delivered}, {@code settled}, {@code captured}, or how the order has ended; of the receipts
 *     {@code issuing} or {@code issued}; {@code not-begun} where its first event is parked, {@code carried-over} where
 *     a former version has kept no record
 * @param waitsFor whom or what it waits for; absent where its own steps lead on
 * @param since since when it stands there
 * @param until when the wait is over, where there is a deadline
 * @param letters the dead letters that it is stuck by
 * @param done the steps that it has taken, refused ones too
 * @param toCome the kinds of the steps that are still to be taken when all goes well
 * @param begunAt when the order was placed; of the receipts, when it was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SagaView(
        String id,
        long version,
        String saga,
        SagaStatus status,
        String state,
        @Nullable String waitsFor,
        Instant since,
        @Nullable Instant until,
        List<String> letters,
        List<SagaStepView> done,
        List<String> toCome,
        Instant begunAt) {}
