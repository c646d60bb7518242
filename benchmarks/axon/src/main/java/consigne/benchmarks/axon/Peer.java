package consigne.benchmarks.axon;

import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** How an application on Axon is started and asked. */
public final class Peer {

    private Peer() {}

    /**
     * Answers until nobody asks any more.
     *
     * @param profile as-it-comes or tuned
     * @param subject who answers, once the application is there
     */
    public static void run(Class<?> application, String profile, Function<ApplicationContext, Subject> subject)
            throws Exception {
        var answers = Subject.standardOutput();
        Target.Login login = Target.Login.ofThisProcess();
        SpringApplication started = new SpringApplication(application);
        started.setAdditionalProfiles(profile);
        started.setDefaultProperties(Map.of(
                "spring.datasource.url", login.url(),
                "spring.datasource.username", login.username(),
                "spring.datasource.password", login.password()));
        try (ConfigurableApplicationContext context = started.run()) {
            subject.apply(context).answer(answers);
        }
    }
}
