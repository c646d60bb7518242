package consigne.runtime.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Says where the process can be found, and what of the shop it is. */
final class Ready implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) Ready::tell);
    }

    private static void tell(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String kind = environment.getProperty(ProcessKind.SETTING, "");
        LOG.info(
                "Consigne {}is ready on http://{}:{} after {} ms; its interface is described at /api/docs",
                kind.isEmpty() ? "" : "(" + kind + ") ",
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"),
                event.getTimeTaken() == null ? "?" : event.getTimeTaken().toMillis());
    }
}
