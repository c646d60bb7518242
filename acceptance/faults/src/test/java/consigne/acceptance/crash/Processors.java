package consigne.acceptance.crash;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.Server;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The processors that act on events: the sagas' and the provider's. */
record Processors(Server server, Books books) {

    /** How many segments each of them has. */
    private static final Map<String, Integer> SEGMENTS =
            Map.of("fulfilment", 2, "payment-provider", 2, "receipt-clerk", 2);

    void stop() {
        SEGMENTS.keySet().forEach(name -> processor(name).shutDown());
    }

    void start() {
        SEGMENTS.keySet().forEach(name -> processor(name).start());
    }

    /** Lets them have every event there ever was once more; unlike a reset, nobody tells them that it is a replay. */
    void goBackToTheStart() {
        int changed = books.sql()
                .sql("""
                        update token_entry set token = convert_to('{"globalIndex":0}', 'UTF8'), token_type = ?
                        where processor_name in ('fulfilment', 'payment-provider', 'receipt-clerk')""")
                .param(GlobalSequenceTrackingToken.class.getName())
                .update();
        assertThat(changed).isEqualTo(6);
    }

    /** Waits until they have handled everything, and what that led to. */
    void catchUp() {
        eventually(() -> {
            long head = books.number("select max(position) from event");
            SEGMENTS.forEach((name, segments) -> assertThat(
                            processor(name).processingStatus().values())
                    .as(name)
                    .hasSize(segments)
                    .allSatisfy(status -> {
                        assertThat(status.isErrorState()).isFalse();
                        assertThat(status.getCurrentPosition().orElse(-1)).isEqualTo(head);
                    }));
            assertThat(books.number("select max(position) from event")).isEqualTo(head);
        });
    }

    private StreamingEventProcessor processor(String name) {
        return server.bean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
