package consigne.benchmarks.axon;

import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An application on Axon, as-it-comes or tuned as the first word says; a second, "alone", stops its projection,
 * another, "replayed", fills its store with as many events as the third word says.
 */
@SpringBootApplication
public class Axon {

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        List<String> words = List.of(args);
        Target.Login login = Target.Login.ofThisProcess();
        SpringApplication application = new SpringApplication(Axon.class);
        application.setAdditionalProfiles(words.getFirst());
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", login.url(),
                "spring.datasource.username", login.username(),
                "spring.datasource.password", login.password()));
        try (ConfigurableApplicationContext context = application.run()) {
            if (words.contains("alone")) {
                context.getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values()
                        .forEach(EventProcessor::shutDown);
            }
            subject(words, context).answer(answers);
        }
    }

    private static Subject subject(List<String> words, ConfigurableApplicationContext context) {
        return words.contains("replayed")
                ? Replaying.of(Integer.parseInt(words.getLast()), context)
                : new Sending(context.getBean(CommandGateway.class), context.getBean(JdbcTemplate.class));
    }
}
