package consigne.rounds;

import java.util.ArrayList;
import java.util.List;

/** When a van is where, if it visits stops in an order: each as early as can be, and whatever comes of it. */
public final class Timetable {

    private final Travel travel;

    public Timetable(Travel travel) {
        this.travel = travel;
    }

    /** The round of a van along stops, of which there is one at least. */
    public Round round(Van van, List<Stop> stops) {
        WorkingTime time = new WorkingTime(van.pause());
        double start = time.earliest(van.shift().from());
        double leaves = start;
        double now = start;
        double metres = 0;
        int place = van.depot();
        Load loaded = stops.stream().map(Stop::delivers).reduce(Load.NOTHING, Load::plus);
        Load onBoard = loaded;
        List<Visit> visits = new ArrayList<>();
        for (Stop stop : stops) {
            double onTheWay = travel.seconds(place, stop.place());
            double arrives = now + onTheWay;
            double begins = Math.max(arrives, time.earliest(stop.window().from()));
            if (visits.isEmpty()) {
                leaves = begins - onTheWay;
                arrives = begins;
            }
            onBoard = onBoard.minus(stop.delivers()).plus(stop.collects());
            double begun = time.clock(begins);
            visits.add(new Visit(stop, time.clock(arrives), begun, begun + stop.service(), onBoard));
            metres += travel.metres(place, stop.place());
            now = begins + stop.service();
            place = stop.place();
        }
        return new Round(
                van,
                time.clock(leaves),
                loaded,
                visits,
                time.clock(now + travel.seconds(place, van.depot())),
                metres + travel.metres(place, van.depot()));
    }
}
