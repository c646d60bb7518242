package consigne.acceptance.tour;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of the tour that a document takes its reader on.
 *
 * @param expected what is in what it prints; empty where the document says nothing of it
 */
record TourLine(String command, String expected) {

    private static final Pattern TOUR = Pattern.compile("<!-- tour:.*?```bash\n(.*?)```", Pattern.DOTALL);

    static List<TourLine> of(String document) {
        return TOUR.matcher(document)
                .results()
                .map((MatchResult tour) -> tour.group(1))
                .flatMap(String::lines)
                .map(TourLine::parse)
                .toList();
    }

    private static TourLine parse(String line) {
        String[] parts = line.split("# →", 2);
        return new TourLine(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }
}
