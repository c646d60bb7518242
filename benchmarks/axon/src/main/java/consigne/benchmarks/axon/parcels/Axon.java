package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.axon.Peer;
import consigne.benchmarks.axon.Tuning;
import consigne.benchmarks.measuring.Subject;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Parcels on Axon, as-it-comes or tuned as the first word says; a second, "alone", stops its projection, another,
 * "replayed", fills its store with as many events as the third word says.
 */
@SpringBootApplication
@Import(Tuning.class)
public class Axon {

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        Peer.run(Axon.class, words.getFirst(), context -> subject(words, context));
    }

    private static Subject subject(List<String> words, ApplicationContext context) {
        if (words.contains("alone")) {
            context.getBean(EventProcessingConfiguration.class)
                    .eventProcessors()
                    .values()
                    .forEach(EventProcessor::shutDown);
        }
        return words.contains("replayed")
                ? Replaying.of(Integer.parseInt(words.getLast()), context)
                : new Sending(context.getBean(CommandGateway.class), context.getBean(JdbcTemplate.class));
    }
}
