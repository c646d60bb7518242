package consigne.saga.receipt;

import consigne.api.Event;
import consigne.api.naming.EventNames;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.runtime.Positions;
import consigne.runtime.commands.Commands;
import consigne.saga.batch.KeyedStore;
import consigne.saga.batch.KeyedWork;
import consigne.saga.notes.SagaNote;
import consigne.saga.notes.SagaProgress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;

/** The purchases of many orders: what each event of a batch leads to, and what is kept of all of them. */
record ReceiptWork(
        ReceiptSettings settings, KeyedStore<Purchase> store, Commands commands, Consumer<List<SagaNote>> notes)
        implements KeyedWork<PurchaseUnderWay> {

    @Override
    public Set<Class<?>> events() {
        return ReceiptSaga.EVENTS;
    }

    @Override
    public Map<String, PurchaseUnderWay> begin(Set<String> orders) {
        Map<String, Purchase> known = store.find(orders);
        Map<String, PurchaseUnderWay> all = new LinkedHashMap<>();
        orders.forEach(order -> all.put(order, new PurchaseUnderWay(order, known.get(order))));
        return all;
    }

    @Override
    public void take(PurchaseUnderWay about, EventMessage<?> message) {
        ReceiptSteps steps = new ReceiptSteps(commands, settings, message);
        Purchase after = ReceiptSaga.take((Event) message.getPayload(), about.order(), steps);
        if (after != null) {
            about.took(after, note(message, after, steps));
        }
    }

    @Override
    public void write(Collection<PurchaseUnderWay> all) {
        Map<String, Purchase> changed = new LinkedHashMap<>();
        for (PurchaseUnderWay each : all) {
            Purchase order = each.order();
            if (order != null && each.hasChanged()) {
                changed.put(each.orderId(), order);
            }
        }
        store.put(changed);
        notes.accept(all.stream().flatMap(each -> each.notes().stream()).toList());
    }

    /** Noted is what a receipt follows from, and that it is there: the rest is noted by the order's own saga. */
    private static Optional<SagaNote> note(EventMessage<?> message, Purchase order, ReceiptSteps steps) {
        Optional<SagaProgress> progress = switch (message.getPayload()) {
            case OrderClosed _, PaymentRefunded _ -> Optional.of(SagaProgress.goingOn("issuing"));
            case ReceiptIssued _ ->
                Optional.of(steps.taken().isEmpty() ? SagaProgress.over("issued") : SagaProgress.goingOn("issuing"));
            default -> Optional.empty();
        };
        return progress.map(now -> new SagaNote(
                ReceiptSteps.CLERK,
                order.orderId().value(),
                Positions.of(message).orElse(0),
                EventNames.nameOf(message.getPayloadType()).orElseThrow().toString(),
                message.getTimestamp(),
                steps.taken(),
                now));
    }
}
