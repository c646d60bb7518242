package consigne.launcher;

import consigne.api.Command;
import consigne.api.CustomerId;
import consigne.api.Name;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.Address;
import consigne.api.customer.AddressId;
import consigne.api.customer.Country;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.PersonName;
import consigne.api.customer.PostalCode;
import consigne.api.customer.Street;
import consigne.api.customer.Town;
import consigne.api.depot.DepotCommand.DefineDepot;
import consigne.api.depot.DepotCommand.DefineVan;
import consigne.api.depot.DepotCommand.DefineWeek;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.OpenHours;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanDetails.Speed;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Coordinates;
import consigne.api.place.Depot;
import consigne.api.place.Latitude;
import consigne.api.place.Longitude;
import consigne.api.slot.Room;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The yard of the demo shop, its vans and its slots, and forty doors of a made-up town around it. */
final class DemoYard {

    private static final int DOORS = 40;
    private static final PostalCode CODE = new PostalCode("44990");
    private static final BigDecimal LATITUDE = new BigDecimal("47.2184");
    private static final BigDecimal LONGITUDE = new BigDecimal("-1.5536");
    private static final List<String> STREETS =
            List.of("rue de la Consigne", "quai des Bouteilles", "place du Bouchon", "allée des Casiers");
    private static final List<String> FIRST = List.of("Inès", "Malo", "Rose", "Hugo", "Lina", "Noé", "Zoé", "Yanis");
    private static final List<String> LAST = List.of("Berthelot", "Cadiou", "Dumas", "Even", "Faucher");

    private DemoYard() {}

    /** What a dispatcher would send. */
    static Stream<Command> commands() {
        return Stream.concat(
                Stream.of(new DefineDepot(Depot.MAIN, depot()), new DefineWeek(Depot.MAIN, week())),
                Stream.of("blue", "green").map(van -> new DefineVan(Depot.MAIN, new VanId(van), van(van))));
    }

    /** Who lives behind the doors; that goes into the vault, and into no event. */
    static void people(BiConsumer<CustomerId, CustomerDetails> vault) {
        IntStream.rangeClosed(1, DOORS).forEach(door -> vault.accept(new CustomerId("door-" + door), behind(door)));
    }

    private static DepotDetails depot() {
        return new DepotDetails(
                new Name("Limonade & Fils, the yard"),
                new Coordinates(latitude(0), longitude(0)),
                new Zone("Europe/Paris"),
                weekdays()
                        .map(day -> new OpenHours(day, new TimeOfDay("08:00"), new TimeOfDay("19:00")))
                        .toList(),
                List.of(CODE));
    }

    private static List<WeeklySlot> week() {
        return weekdays()
                .flatMap(day -> Stream.of(10, 12, 16, 18).map(hour -> slot(day, hour)))
                .toList();
    }

    private static WeeklySlot slot(Weekday day, int hour) {
        return new WeeklySlot(
                day, new TimeOfDay(hour + ":00"), new TimeOfDay(hour + 2 + ":00"), new Room(110, 30), 240);
    }

    private static VanDetails van(String colour) {
        return new VanDetails(
                new Name("The " + colour + " one"),
                60,
                800,
                new Hours(new TimeOfDay("09:00"), new TimeOfDay("21:00")),
                new Hours(new TimeOfDay("14:30"), new TimeOfDay("15:15")),
                120,
                List.of(new Speed(new TimeOfDay("00:00"), 25), new Speed(new TimeOfDay("19:00"), 30)));
    }

    private static Stream<Weekday> weekdays() {
        return Arrays.stream(Weekday.values()).filter(day -> day != Weekday.SUNDAY);
    }

    private static CustomerDetails behind(int door) {
        return new CustomerDetails(
                new PersonName(FIRST.get(door % FIRST.size()) + " " + LAST.get(door % LAST.size())),
                null,
                null,
                List.of(new Address(
                        new AddressId("home"),
                        new Street(door + " " + STREETS.get(door % STREETS.size())),
                        CODE,
                        new Town("Bouteille-sur-Loire"),
                        new Country("FR"),
                        null,
                        new Coordinates(latitude(door), longitude(door)))));
    }

    /** Doors lie here and there, within two kilometres or so. */
    private static Latitude latitude(int door) {
        return new Latitude(LATITUDE.add(BigDecimal.valueOf(door == 0 ? 0 : door * 37 % 41 - 20, 3)));
    }

    private static Longitude longitude(int door) {
        return new Longitude(LONGITUDE.add(BigDecimal.valueOf(door == 0 ? 0 : (door * 23 % 43 - 21) * 14, 4)));
    }
}
