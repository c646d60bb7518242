package consigne.saga.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.Event;
import consigne.api.Rejection;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderStatus;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptBookId;
import consigne.api.receipt.ReceiptCommand.IssueReceipt;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.Series;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Commands;
import consigne.runtime.ids.Ids;
import consigne.saga.OrderOfEvent;
import consigne.saga.batch.KeyedStore;
import consigne.saga.notes.SagaNote;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

/** The clerk at work on one order: events come, once or more often, and the book answers as the real one does. */
final class Desk implements CommandJournal, KeyedStore<Purchase> {

    static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    private final Map<String, String> stored = new HashMap<>();
    private final List<SagaNote> notes = new ArrayList<>();
    private final Map<String, ReceiptIssued> issued = new LinkedHashMap<>();
    private final Set<String> heard = new LinkedHashSet<>();
    private final Deque<Event> toCome = new ArrayDeque<>();
    private final int times;
    private Instant now = FRIDAY;
    private boolean refuses;
    private int events;

    /** @param times how often each event comes */
    Desk(int times) {
        this.times = times;
    }

    /** What is issued, in the order of the book. */
    List<ReceiptIssued> issued() {
        return List.copyOf(issued.values());
    }

    List<Receipt> receipts() {
        return issued().stream().map(ReceiptIssued::receipt).toList();
    }

    /** The ids of all commands that were ever sent. */
    Set<String> heard() {
        return heard;
    }

    List<SagaNote> notes() {
        return notes;
    }

    void at(Instant instant) {
        now = instant;
    }

    /** From now on a rule stands against receipts, or does not any more. */
    void refuses(boolean everything) {
        refuses = everything;
    }

    /** Takes events, and before the next what they have led to. */
    Desk take(Event... all) {
        for (Event event : all) {
            takeAlone(event);
            numbersComeBack();
        }
        return this;
    }

    /** Takes an event before any number has come back. */
    Desk takeAlone(Event event) {
        ReceiptWork work = new ReceiptWork(
                new ReceiptSettings(ZoneId.of("Europe/Paris"), new Series("R")), this, commands(), notes::addAll);
        var content = new GenericMessage<>(Ids.derived("event", "" + events).toString(), event, Map.of());
        var message = new GenericDomainEventMessage<>("any", event.aggregateId(), events++, content, now);
        String order = OrderOfEvent.of(message);
        for (int time = 0; time < times; time++) {
            Map<String, PurchaseUnderWay> about = work.begin(Set.of(order));
            about.values().forEach(each -> work.take(each, message));
            work.write(about.values());
        }
        return this;
    }

    void numbersComeBack() {
        while (!toCome.isEmpty()) {
            takeAlone(toCome.remove());
        }
    }

    private Commands commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(IssueReceipt.class.getName(), message -> {
            heard.add(message.getIdentifier());
            if (refuses) {
                Rejection why = new MovedOn(OrderStatus.CLOSED);
                throw new CommandRefused(why);
            }
            if (!issued.containsKey(message.getIdentifier())) {
                ReceiptIssued event = numbered((IssueReceipt) message.getPayload());
                issued.put(message.getIdentifier(), event);
                toCome.add(event);
            }
            return null;
        });
        return new Commands(bus, this, Duration.ofSeconds(5));
    }

    private ReceiptIssued numbered(IssueReceipt command) {
        ReceiptBookId book = command.bookId();
        long last = issued.values().stream()
                .filter(each -> each.number().book().equals(book))
                .count();
        return new ReceiptIssued(ReceiptNumber.of(book, last + 1), command.at(), command.receipt());
    }

    @Override
    public boolean carriedOut(String commandId) {
        return issued.containsKey(commandId);
    }

    @Override
    public long headPosition() {
        return issued.size();
    }

    @Override
    public Map<String, Purchase> find(Set<String> keys) {
        Map<String, Purchase> found = new HashMap<>();
        stored.forEach((key, json) -> {
            if (keys.contains(key)) {
                found.put(key, read(json));
            }
        });
        return found;
    }

    @Override
    public void put(Map<String, Purchase> byKey) {
        byKey.forEach((key, purchase) -> stored.put(key, written(purchase)));
    }

    @Override
    public void remove(List<String> keys) {
        throw new AssertionError("a purchase stays");
    }

    private static Purchase read(String json) {
        try {
            return EventJson.mapper().readValue(json, Purchase.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(json, unreadable);
        }
    }

    private static String written(Purchase purchase) {
        try {
            return EventJson.mapper().writeValueAsString(purchase);
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
