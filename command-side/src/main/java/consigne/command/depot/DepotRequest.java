package consigne.command.depot;

import static consigne.api.depot.DepotCommand.MOST_SLOTS;
import static consigne.api.depot.DepotDetails.MOST_OPENINGS;
import static consigne.api.depot.DepotDetails.MOST_SERVED;
import static consigne.api.depot.WeeklySlot.MOST_CUT_OFF_MINUTES;

import consigne.api.Name;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.PostalCode;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.OpenHours;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Coordinates;
import consigne.api.place.Latitude;
import consigne.api.place.Longitude;
import consigne.api.slot.Room;
import consigne.web.form.Complete;
import consigne.web.form.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of depots. */
final class DepotRequest {

    private DepotRequest() {}

    static Map<String, String> outOfOrder(String field, @Nullable TimeOfDay from, @Nullable TimeOfDay to) {
        return from == null || to == null || Hours.inOrder(from, to) ? Map.of() : Map.of(field, Hours.LATER);
    }

    /**
     * A depot.
     *
     * @param name what it is called
     * @param latitude where it is, in degrees
     * @param longitude where it is, in degrees
     * @param zone the time zone of its clock, which its slots go by
     * @param opening when it is open
     * @param serves the postal codes that its vans drive to
     */
    @Schema(example = """
            {"name": "Strasbourg", "latitude": 48.5734, "longitude": 7.7521, "zone": "Europe/Paris",
             "opening": [{"day": "monday", "from": "08:00", "to": "22:00"}], "serves": ["67000", "67100"]}""")
    record DepotDefinition(
            @NotNull Name name,
            @NotNull Latitude latitude,
            @NotNull Longitude longitude,
            @NotNull Zone zone,
            @Size(max = MOST_OPENINGS) @Distinct @Nullable List<@NotNull @Valid Open> opening,
            @Size(max = MOST_SERVED) @Nullable List<@NotNull PostalCode> serves) {

        DepotDetails details() {
            return new DepotDetails(
                    name,
                    new Coordinates(latitude, longitude),
                    zone,
                    opening == null
                            ? List.of()
                            : opening.stream()
                                    .map(open -> new OpenHours(open.day, open.from, open.to))
                                    .toList(),
                    serves == null ? List.of() : serves);
        }
    }

    /**
     * When a depot is open on a day.
     *
     * @param day of the week
     * @param from by the depot's clock
     * @param to later on the same day, or {@code 00:00} for its end
     */
    @Complete
    @Schema(name = "OpeningDefinition")
    record Open(
            @NotNull Weekday day,
            @NotNull TimeOfDay from,
            @NotNull TimeOfDay to) implements Complete.Form, Distinct.Element {

        @Override
        public @Nullable Object about() {
            return day + " " + from;
        }

        @Override
        public Map<String, String> missing() {
            return outOfOrder("to", from, to);
        }
    }

    /**
     * The slots of every week.
     *
     * @param slots all of them, no two with the same beginning
     */
    @Schema(name = "WeekDefinition", example = """
            {"slots": [{"day": "monday", "from": "18:00", "to": "20:00", "crates": 100, "stops": 24,
                        "cutOffMinutes": 240}]}""")
    record Week(@NotNull @Size(max = MOST_SLOTS) @Distinct List<@NotNull @Valid Every> slots) {

        List<WeeklySlot> weekly() {
            return slots.stream().map(Every::weekly).toList();
        }
    }

    /**
     * A slot of every week.
     *
     * @param day of the week
     * @param from when it begins by the depot's clock
     * @param to when it ends, later on the same day, or {@code 00:00} for its end
     * @param crates how many crates it has room for
     * @param stops how many doors it has room for
     * @param cutOffMinutes how long before it begins orders are taken, in minutes; 240 where nothing is said
     */
    @Complete
    @Schema(name = "WeeklySlotDefinition")
    record Every(
            @NotNull Weekday day,
            @NotNull TimeOfDay from,
            @NotNull TimeOfDay to,
            @NotNull @Min(0) @Max(Room.MOST) Integer crates,
            @NotNull @Min(0) @Max(Room.MOST) Integer stops,
            @Min(0) @Max(MOST_CUT_OFF_MINUTES) @Nullable Integer cutOffMinutes)
            implements Complete.Form, Distinct.Element {

        @Override
        public @Nullable Object about() {
            return day + " " + from;
        }

        private static final int USUAL_CUT_OFF = 240;

        @Override
        public Map<String, String> missing() {
            return outOfOrder("to", from, to);
        }

        WeeklySlot weekly() {
            return new WeeklySlot(
                    day, from, to, new Room(crates, stops), Objects.requireNonNullElse(cutOffMinutes, USUAL_CUT_OFF));
        }
    }
}
