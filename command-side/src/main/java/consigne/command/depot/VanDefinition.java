package consigne.command.depot;

import static consigne.api.depot.VanDetails.MOST_CRATES;
import static consigne.api.depot.VanDetails.MOST_KILOGRAMS;
import static consigne.api.depot.VanDetails.MOST_KILOMETRES;
import static consigne.api.depot.VanDetails.MOST_SPEED;
import static consigne.api.depot.VanDetails.MOST_SPEEDS;

import consigne.api.Name;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanDetails.Speed;
import consigne.web.form.Complete;
import consigne.web.form.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A van; what is not said is as an electric van of a usual size has it.
 *
 * @param name what it is called
 * @param crates how many it holds; 60 where nothing is said
 * @param kilograms how much it may carry; 800 where nothing is said
 * @param shiftFrom when its driver begins by the depot's clock; 08:00 where nothing is said
 * @param shiftTo when its driver ends; 22:00 where nothing is said
 * @param pauseFrom when they rest, within the shift; not at all where nothing is said
 * @param pauseTo until when they rest
 * @param rangeKilometres how far it drives on one charge; 120 where nothing is said
 * @param speeds how fast it gets on from a time of the day until the next; 25 km/h all day where nothing is said
 */
@Complete
@Schema(example = """
        {"name": "The green one", "crates": 60, "kilograms": 800}""")
record VanDefinition(
        @NotNull Name name,
        @Min(1) @Max(MOST_CRATES) @Nullable Integer crates,
        @Min(1) @Max(MOST_KILOGRAMS) @Nullable Integer kilograms,
        @Nullable TimeOfDay shiftFrom,
        @Nullable TimeOfDay shiftTo,
        @Nullable TimeOfDay pauseFrom,
        @Nullable TimeOfDay pauseTo,
        @Min(1) @Max(MOST_KILOMETRES) @Nullable Integer rangeKilometres,
        @Size(max = MOST_SPEEDS) @Distinct @Nullable List<@NotNull @Valid Pace> speeds)
        implements Complete.Form {

    private static final int USUAL_CRATES = 60;
    private static final int USUAL_KILOGRAMS = 800;
    private static final int USUAL_KILOMETRES = 120;
    private static final List<Speed> USUAL_SPEEDS = List.of(new Speed(new TimeOfDay("00:00"), 25));
    private static final Hours USUAL_SHIFT = new Hours(new TimeOfDay("08:00"), new TimeOfDay("22:00"));

    @Override
    public Map<String, String> missing() {
        Map<String, String> wrong = new HashMap<>(DepotRequest.outOfOrder("shiftTo", begin(), end()));
        if (pauseFrom == null ^ pauseTo == null) {
            wrong.put(pauseFrom == null ? "pauseFrom" : "pauseTo", "is missing: a pause has a beginning and an end");
        }
        wrong.putAll(DepotRequest.outOfOrder("pauseTo", pauseFrom, pauseTo));
        Hours pause = wrong.isEmpty() ? pause() : null;
        if (pause != null && !new Hours(begin(), end()).include(pause)) {
            wrong.put("pauseFrom", "must lie within the shift, as pauseTo must");
        }
        return wrong;
    }

    VanDetails details() {
        return new VanDetails(
                name,
                Objects.requireNonNullElse(crates, USUAL_CRATES),
                Objects.requireNonNullElse(kilograms, USUAL_KILOGRAMS),
                new Hours(begin(), end()),
                pause(),
                Objects.requireNonNullElse(rangeKilometres, USUAL_KILOMETRES),
                speeds == null || speeds.isEmpty()
                        ? USUAL_SPEEDS
                        : speeds.stream()
                                .map(pace -> new Speed(pace.from, pace.kilometresPerHour))
                                .toList());
    }

    private @Nullable Hours pause() {
        return pauseFrom == null || pauseTo == null ? null : new Hours(pauseFrom, pauseTo);
    }

    private TimeOfDay begin() {
        return Objects.requireNonNullElse(shiftFrom, USUAL_SHIFT.from());
    }

    private TimeOfDay end() {
        return Objects.requireNonNullElse(shiftTo, USUAL_SHIFT.to());
    }

    /**
     * How fast a van gets on.
     *
     * @param from since which time of the day, by the depot's clock
     * @param kilometresPerHour all stops at lights included
     */
    @Schema(name = "SpeedDefinition")
    record Pace(
            @NotNull TimeOfDay from,
            @NotNull @Min(1) @Max(MOST_SPEED) Integer kilometresPerHour) implements Distinct.Element {

        @Override
        public @Nullable Object about() {
            return from;
        }
    }
}
