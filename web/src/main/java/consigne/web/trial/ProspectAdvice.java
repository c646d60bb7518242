package consigne.web.trial;

import com.fasterxml.jackson.core.type.TypeReference;
import consigne.api.Event;
import consigne.api.naming.EventNames;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.CommandRehearsed;
import consigne.web.trial.Prospect.Foreseen;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a command that was only tried with what would follow from it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
public final class ProspectAdvice {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    @ExceptionHandler
    ResponseEntity<Prospect> answer(CommandRehearsed rehearsed) {
        return ResponseEntity.ok(new Prospect(
                rehearsed.events().stream().map(ProspectAdvice::foreseen).toList()));
    }

    private static Foreseen foreseen(Event event) {
        return new Foreseen(
                EventNames.nameOf(event.getClass()).orElseThrow().toString(),
                EventJson.mapper().convertValue(event, MEMBERS));
    }
}
