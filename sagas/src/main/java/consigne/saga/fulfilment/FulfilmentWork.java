package consigne.saga.fulfilment;

import consigne.api.Event;
import consigne.runtime.commands.Commands;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.batch.KeyedStore;
import consigne.saga.batch.KeyedWork;
import consigne.saga.notes.SagaNote;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;

/** The fulfilments of many orders: what each event of a batch leads to, and what is kept of all of them. */
record FulfilmentWork(
        FulfilmentSaga saga,
        KeyedStore<Fulfilment> store,
        Commands commands,
        Deadlines deadlines,
        RefusedSteps refused,
        Consumer<List<SagaNote>> notes)
        implements KeyedWork<OrderUnderWay> {

    @Override
    public Set<Class<?>> events() {
        return FulfilmentSaga.EVENTS;
    }

    @Override
    public Map<String, OrderUnderWay> begin(Set<String> orders) {
        Map<String, Fulfilment> known = store.find(orders);
        Map<String, OrderUnderWay> all = new LinkedHashMap<>();
        orders.forEach(order -> all.put(order, new OrderUnderWay(order, known.get(order))));
        return all;
    }

    @Override
    public void take(OrderUnderWay about, EventMessage<?> event) {
        FulfilmentSteps steps = new FulfilmentSteps(commands, refused, event);
        Fulfilment after = saga.take((Event) event.getPayload(), about.order(), steps);
        if (after != null) {
            about.took(event, after, steps);
        }
    }

    @Override
    public void write(Collection<OrderUnderWay> all) {
        List<OrderUnderWay> changed =
                all.stream().filter(OrderUnderWay::hasChanged).toList();
        Map<String, Fulfilment> underWay = new LinkedHashMap<>();
        for (OrderUnderWay each : changed) {
            Fulfilment order = each.order();
            if (order != null) {
                underWay.put(each.orderId(), order);
            }
        }
        store.put(underWay);
        store.remove(changed.stream()
                .filter(OrderUnderWay::hasEnded)
                .map(OrderUnderWay::orderId)
                .toList());
        deadlines.set(
                changed.stream().flatMap(each -> each.deadlines().stream()).toList());
        notes.accept(changed.stream().flatMap(each -> each.notes().stream()).toList());
    }
}
