package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ProductEvent;
import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.deposit.DepositEvent;
import consigne.api.order.OrderEvent;
import consigne.api.payment.PaymentEvent;
import consigne.api.stock.StockEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingEventNamesTest {

    @Test
    void everyEventHasAName() {
        assertThat(EventNames.all().keySet()).containsExactlyInAnyOrderElementsOf(allEvents());
    }

    @Test
    void noTwoEventsShareAName() {
        assertThat(new HashSet<>(EventNames.all().values()))
                .hasSameSizeAs(EventNames.all().keySet());
    }

    @Test
    void aNameLeadsBackToItsEvent() {
        EventNames.all()
                .forEach((type, name) ->
                        assertThat(EventNames.classNamed(name.name())).contains(type));
    }

    @Test
    void anUnknownNameLeadsNowhere() {
        assertThat(EventNames.classNamed("order.teleported")).isEmpty();
        assertThat(EventNames.nameOf(String.class)).isEmpty();
    }

    static Set<Class<? extends Event>> allEvents() {
        return Stream.of(
                        ContainerEvent.class,
                        ProductEvent.class,
                        OrderEvent.class,
                        CreditNoteEvent.class,
                        StockEvent.class,
                        DepositEvent.class,
                        PaymentEvent.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .collect(Collectors.toSet());
    }
}
