package consigne.command.depot;

import consigne.api.Name;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.PostalCode;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanDetails.Speed;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Coordinates;
import consigne.api.place.Depot;
import consigne.api.slot.Room;
import java.util.List;

/** A depot in Strasbourg. */
final class Strasbourg {

    static final Depot DEPOT = new Depot("strasbourg");
    static final VanId VAN = new VanId("blue");
    static final VanId GREEN = new VanId("green");
    static final WeeklySlot EVENING =
            new WeeklySlot(Weekday.MONDAY, new TimeOfDay("18:00"), new TimeOfDay("20:00"), new Room(100, 24), 240);

    private Strasbourg() {}

    static DepotDetails details(String served) {
        return new DepotDetails(
                new Name("Strasbourg"),
                Coordinates.of("48.5734", "7.7521"),
                new Zone("Europe/Paris"),
                List.of(),
                List.of(new PostalCode(served)));
    }

    static VanDetails van(int crates) {
        return new VanDetails(
                new Name("A van"),
                crates,
                800,
                new Hours(new TimeOfDay("08:00"), new TimeOfDay("22:00")),
                null,
                120,
                List.of(new Speed(new TimeOfDay("00:00"), 25)));
    }
}
