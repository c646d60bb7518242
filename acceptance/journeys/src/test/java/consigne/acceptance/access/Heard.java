package consigne.acceptance.access;

import consigne.web.access.AccessRefused;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** Listens for refusals. */
final class Heard {

    final List<AccessRefused> refusals = new CopyOnWriteArrayList<>();

    @EventListener
    void on(AccessRefused refused) {
        refusals.add(refused);
    }
}
