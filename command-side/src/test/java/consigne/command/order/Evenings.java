package consigne.command.order;

import consigne.api.CustomerId;
import consigne.api.customer.AddressId;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.delivery.WantedDelivery;
import consigne.api.slot.Freight;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import consigne.command.slot.Slots;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The slots of three evenings: one with room for ten crates, one that is full, one that is closed. */
final class Evenings implements Slots {

    static final Slots SLOTS = new Evenings();
    static final SlotId FREE = new SlotId("main-2026-03-04-1800");
    static final SlotId FULL = new SlotId("main-2026-03-05-1800");
    static final SlotId CLOSED = new SlotId("main-2026-03-06-1800");
    static final SlotId ELSEWHERE = new SlotId("north-2026-03-04-1800");
    static final SlotId UNKNOWN = new SlotId("main-2026-03-07-1800");
    static final AddressId HOME = new AddressId("home");
    static final AddressId WORK = new AddressId("work");
    static final int CRATES_FREE = 10;

    private static final Map<SlotId, SlotNow> ALL = Map.of(
            FREE, new SlotNow(times(FREE), new Room(CRATES_FREE, 3), false),
            FULL, new SlotNow(times(FULL), Room.NONE, false),
            CLOSED, new SlotNow(times(CLOSED), new Room(CRATES_FREE, 3), true));

    private Evenings() {}

    static WantedDelivery wanted(SlotId slot) {
        return new WantedDelivery(slot, HOME);
    }

    static AgreedDelivery agreed(SlotId slot, int crates, int grams) {
        return new AgreedDelivery(slot, HOME, times(slot), new Freight(crates, grams));
    }

    static SlotTimes times(SlotId slot) {
        Instant begins = Instant.parse(slot.date() + "T17:00:00Z");
        return new SlotTimes(begins, begins.plusSeconds(7_200), begins.minusSeconds(14_400));
    }

    @Override
    public Optional<SlotNow> find(SlotId slot, CustomerId customer) {
        return Optional.ofNullable(ALL.get(slot));
    }

    @Override
    public List<SlotId> nearestWithRoom(SlotId slot, int crates, Instant now) {
        return List.of(FREE);
    }
}
