package consigne.benchmarks.rounds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One of Solomon's problems (M. Solomon, "Algorithms for the Vehicle Routing and Scheduling Problems with Time Window
 * Constraints", Operations Research 35, 1987), with a share of the goods coming back as empties at each stop.
 *
 * @param places the depot first
 * @param emptiesPercent of what is delivered
 */
record Instance(String name, int vehicles, int capacity, List<Place> places, int emptiesPercent) {

    private static final int WORDS_OF_A_PLACE = 7;

    Instance {
        places = List.copyOf(places);
    }

    /** A place, its demand, and when service may begin and how long it takes. */
    record Place(double x, double y, int demand, int opens, int closes, int service) {}

    /** The best that anybody has found: first few vehicles, then a short way. */
    record BestKnown(String instance, int vehicles, double distance) {}

    double distance(int from, int to) {
        Place one = places.get(from);
        Place other = places.get(to);
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    /** What is delivered, in hundredths of the file's unit. */
    int delivered(int place) {
        return places.get(place).demand() * 100;
    }

    /** What comes back, in hundredths of the file's unit. */
    int collected(int place) {
        return places.get(place).demand() * emptiesPercent;
    }

    static Instance named(String name, int emptiesPercent) {
        List<String[]> rows = lines("solomon/" + name + ".txt").stream()
                .map(line -> line.trim().split("\\s+", -1))
                .filter(words -> words[0].matches("[0-9]+"))
                .toList();
        String[] fleet = rows.getFirst();
        return new Instance(
                name,
                Integer.parseInt(fleet[0]),
                Integer.parseInt(fleet[1]),
                rows.stream()
                        .filter(words -> words.length == WORDS_OF_A_PLACE)
                        .map(Instance::place)
                        .toList(),
                emptiesPercent);
    }

    private static Place place(String[] words) {
        return new Place(
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]));
    }

    /** As SINTEF keeps them. */
    static List<BestKnown> bestKnown() {
        return lines("best_known.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(words -> new BestKnown(words[0], Integer.parseInt(words[1]), Double.parseDouble(words[2])))
                .toList();
    }

    private static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Instance.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
