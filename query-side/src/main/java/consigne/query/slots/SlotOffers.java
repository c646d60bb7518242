package consigne.query.slots;

import consigne.api.calendar.Weekday;
import consigne.api.customer.PostalCode;
import consigne.api.depot.WeeklySlot;
import consigne.api.depot.view.DepotView;
import consigne.api.place.Depot;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import consigne.api.slot.view.OfferedSlot;
import consigne.query.depots.ShownDepots;
import consigne.query.rows.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slots that customers may choose from: those of the depots' weeks, and of these the opened ones as they stand. */
final class SlotOffers {

    /** Without the view, in which each booking stands. */
    private static final String OPENED = """
            select slot, begins, ends, cut_off, crates, stops, taken_crates, taken_stops, closed
            from slot where depot = :depot and begins >= :from and begins < :to""";

    private final JdbcClient database;
    private final ShownDepots depots;

    SlotOffers(JdbcClient database, ShownDepots depots) {
        this.database = database;
        this.depots = depots;
    }

    /** What is known of a slot that something was asked of. */
    private record Opened(SlotTimes times, Room room, Room taken, boolean closed) {

        static Opened of(ResultSet row) throws SQLException {
            return new Opened(
                    new SlotTimes(
                            TableRow.instant(row, "begins"),
                            TableRow.instant(row, "ends"),
                            TableRow.instant(row, "cut_off")),
                    new Room(row.getInt("crates"), row.getInt("stops")),
                    new Room(row.getInt("taken_crates"), row.getInt("taken_stops")),
                    row.getBoolean("closed"));
        }

        static Opened as(WeeklySlot weekly, SlotTimes times) {
            return new Opened(times, weekly.room(), Room.NONE, false);
        }
    }

    /**
     * The days of a depot, by its own clock.
     *
     * @param from the first; today where none is named
     * @param to the last; {@code usual} days after the first where none is named, {@code most} days at most
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to, int usual, int most) {

        Stream<LocalDate> at(ZoneId zone, Instant now) {
            LocalDate first = from == null ? LocalDate.ofInstant(now, zone) : from;
            LocalDate last = to == null ? first.plusDays(usual) : to;
            LocalDate bound = first.plusDays(most);
            return last.isBefore(first)
                    ? Stream.empty()
                    : first.datesUntil((last.isAfter(bound) ? bound : last).plusDays(1));
        }
    }

    /**
     * The slots of some days, the earliest first.
     *
     * @param depot of which depot; of all where none is named
     * @param code where it is delivered to; anywhere where none is named
     * @param crates of an order that is to get in at {@code now}
     */
    List<OfferedSlot> find(@Nullable Depot depot, @Nullable PostalCode code, Days days, int crates, Instant now) {
        List<DepotView> asked = (depot == null
                        ? depots.all()
                        : depots.find(depot).stream().toList())
                .stream()
                        .filter(each -> code == null || each.details().servesThe(code))
                        .toList();
        return asked.isEmpty() ? List.of() : offered(asked, days, crates, now);
    }

    private List<OfferedSlot> offered(List<DepotView> asked, Days days, int crates, Instant now) {
        Map<SlotId, Opened> slots = new HashMap<>();
        for (DepotView depot : asked) {
            List<LocalDate> dates = days.at(depot.details().zone().id(), now).toList();
            dates.forEach(date -> plan(depot, date, slots));
            if (!dates.isEmpty()) {
                putOpened(depot, dates.getFirst(), dates.getLast(), slots);
            }
        }
        return slots.entrySet().stream()
                .map(slot -> offer(slot.getKey(), slot.getValue(), crates, now))
                .sorted(Comparator.comparing(OfferedSlot::begins)
                        .thenComparing(offer -> offer.slot().value()))
                .toList();
    }

    private static void plan(DepotView depot, LocalDate date, Map<SlotId, Opened> slots) {
        for (WeeklySlot weekly : depot.week()) {
            if (weekly.day() == Weekday.of(date)) {
                slots.put(
                        SlotId.of(depot.depot(), date, weekly.from()),
                        Opened.as(weekly, weekly.on(date, depot.details().zone())));
            }
        }
    }

    /** By their days too where the week has them no more: what is booked is driven. */
    private void putOpened(DepotView depot, LocalDate first, LocalDate last, Map<SlotId, Opened> slots) {
        ZoneId zone = depot.details().zone().id();
        database.sql(OPENED)
                .param("depot", depot.depot().value())
                .param("from", first.atStartOfDay(zone).toOffsetDateTime())
                .param("to", last.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .query(row -> {
                    slots.put(new SlotId(row.getString("slot")), Opened.of(row));
                });
    }

    private static OfferedSlot offer(SlotId slot, Opened state, int crates, Instant now) {
        Room free = state.room().minus(state.taken());
        return new OfferedSlot(
                slot,
                slot.depot(),
                state.times().begins(),
                state.times().ends(),
                state.times().cutOff(),
                OfferedSlot.status(state.times(), state.room(), free, state.closed(), crates, now),
                free);
    }
}
