package consigne.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the shop can be found. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Consigne.class);

    @EventListener
    void on(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        LOG.info(
                "Consigne is ready on http://{}:{} after {} ms; its interface is described at /api/docs",
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"),
                event.getTimeTaken() == null ? "?" : event.getTimeTaken().toMillis());
    }
}
