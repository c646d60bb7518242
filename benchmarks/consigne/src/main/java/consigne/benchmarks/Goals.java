package consigne.benchmarks;

import consigne.benchmarks.measuring.Measurement;
import java.util.List;
import java.util.function.Function;

/** What is to be reached, most of it as ratios within one run. */
final class Goals {

    static final List<Goal> ALL = List.of(
            Goal.higher("commands/s, 32 senders ÷ C1", 0.9, 1.3, rates(Trials.COMMANDS, "C1")),
            Goal.higher("commands/s, 128 senders ÷ C1", 1.2, 1.6, rates(Trials.COMMANDS_128, "C1")),
            Goal.higher("commands/s with all read models following ÷ C1", 0.5, 0.8, rates(Trials.FOLLOWED, "C1")),
            Goal.higher("commands/s, all on one aggregate ÷ C1", 0.8, 1.2, rates(Trials.ALL_ON_ONE, "C1")),
            Goal.lower("a command to one aggregate that all want, p99 in ms", 20, 8, p99(Trials.ALL_ON_ONE)),
            Goal.higher(
                    "whole orders/s, two lines each, all read models following",
                    350,
                    600,
                    figures -> figures.perSecond(Trials.WHOLE_ORDERS).median()),
            Goal.higher("… as commands/s ÷ commands/s with all read models following", 0.7, 0.9, Goals::wholeOrders),
            Goal.higher("whole orders/s ÷ Axon as it comes", 12, 25, rates(Trials.WHOLE_ORDERS, Trials.AXON_ORDERS)),
            Goal.higher("whole orders/s ÷ Axon tuned", 5, 10, rates(Trials.WHOLE_ORDERS, Trials.TUNED_ORDERS)),
            Goal.lower(
                    "placed to confirmed at some 50 orders a second, p50 in ms",
                    20,
                    8,
                    figures ->
                            figures.of(Trials.CONFIRMED, Measurement::p50Millis).median()),
            Goal.lower("placed to confirmed at some 50 orders a second, p99 in ms", 80, 30, p99(Trials.CONFIRMED)),
            Goal.lower(
                    "surge: seconds until all are decided",
                    40,
                    20,
                    figures -> seen(figures, "seconds").median()),
            Goal.lower("surge: an order's POST, p99 in ms", 1_000, 300, p99(Trials.SURGE)),
            Goal.lower(
                    "surge: answers that are neither 201 nor 503",
                    0,
                    0,
                    figures -> seen(figures, "other answers").most()),
            Goal.lower(
                    "surge: orders confirmed more or fewer than there is stock",
                    0,
                    0,
                    figures -> seen(figures, "off").most()),
            Goal.lower(
                    "4,000 products with prices and stock from CSV, in seconds",
                    60,
                    10,
                    figures -> figures.of(Trials.SET_UP, shop -> shop.more("seconds"))
                            .most()),
            Goal.higher(
                    "receipts numbered/s, in one book",
                    200,
                    1_000,
                    figures -> figures.perSecond(Trials.NUMBERED).median()),
            Goal.lower("a search over 12,000 products at 200 a second, p99 in ms", 25, 10, p99(Trials.SEARCH)),
            Goal.lower("a search over 50,000 customers by name at 200 a second, p99 in ms", 50, 20, p99(Trials.PEOPLE)),
            Goal.lower("a quote of ten lines at 200 a second, p99 in ms", 25, 10, p99(Trials.QUOTE)),
            Goal.higher(
                    "bookings/s of one slot",
                    1_000,
                    5_000,
                    figures -> figures.perSecond(Trials.BOOKED).median()),
            Goal.lower(
                    "bookings of one slot more or fewer than were acknowledged",
                    0,
                    0,
                    figures ->
                            figures.of(Trials.BOOKED, rush -> rush.more("off")).most()),
            Goal.lower("slots of two weeks shown at 200 a second, p99 in ms", 25, 10, p99(Trials.SHOWN)),
            Goal.higher("events/s appended by the hundred ÷ C2", 0.7, 0.9, rates(Trials.HUNDREDS, "C2")),
            Goal.higher("commands/s ÷ Axon as it comes", 14, 20, rates(Trials.COMMANDS, Trials.AXON)),
            Goal.higher("commands/s ÷ Axon tuned", 2, 3, rates(Trials.COMMANDS, Trials.TUNED)),
            Goal.higher("commands/s ÷ Pekko JDBC", 2, 3, rates(Trials.COMMANDS, Trials.PEKKO)),
            Goal.higher("command to row, p50: Axon as it comes ÷ Consigne", 28, 60, Goals::sooner),
            Goal.lower("command to row at half load, p99 in ms", 25, 10, p99(Trials.SEEN_AT_HALF_LOAD)),
            Goal.higher("append with order and chain ÷ without", 0.9, 1.0, rates(Trials.CHAINED, Trials.UNCHAINED)),
            Goal.higher(
                    "append at 10 million ÷ at 100,000 events",
                    0.8,
                    0.95,
                    rates(Trials.BIG_APPEND, Trials.SMALL_APPEND)),
            Goal.higher("load at 10 million ÷ at 100,000 events", 0.8, 0.95, rates(Trials.BIG_LOAD, Trials.SMALL_LOAD)),
            Goal.higher(
                    "parcels rebuilt ÷ Axon as it comes", 50, 120, rates(Trials.REBUILT_PARCELS, Trials.AXON_PARCELS)),
            Goal.higher("parcels rebuilt ÷ Axon tuned", 5, 10, rates(Trials.REBUILT_PARCELS, Trials.TUNED_PARCELS)),
            Goal.higher("parcels rebuilt ÷ C3", 0.3, 0.6, rates(Trials.REBUILT_PARCELS, "C3")),
            Goal.higher("orders rebuilt ÷ C3", 0.15, 0.3, rates(Trials.REBUILT_ORDERS, "C3")),
            Goal.lower("time of all read models in one pass ÷ of the slowest alone", 2, 1.4, Goals::together),
            Goal.higher(
                    "rows of the orders compared/s",
                    200_000,
                    500_000,
                    figures -> figures.perSecond(Trials.COMPARED).median()),
            Goal.higher(
                    "commands/s on an Axon Server ÷ Axon as it comes on the same",
                    1.5,
                    3,
                    rates(Trials.ON_SERVER, Trials.AXON_ON_SERVER)),
            Goal.higher(
                    "whole orders/s, three like processes ÷ one process",
                    0.6,
                    0.9,
                    rates(Trials.LIKES, Trials.WHOLE_ORDERS)),
            Goal.higher(
                    "whole orders/s, three processes on an Axon Server ÷ one process",
                    0.6,
                    0.9,
                    rates(Trials.APART, Trials.WHOLE_ORDERS)),
            Goal.higher("events copied and compared ÷ C3", 0.05, 0.2, rates(Trials.MOVED, "C3")),
            Goal.lower("reads' p99 during a rebuild ÷ before it", 4, 2, slower(Trials.READ_MEANWHILE)),
            Goal.lower(
                    "reads' p99 during a rebuild of half a core ÷ before it", 1.5, 1.2, slower(Trials.READ_THROTTLED)),
            Goal.higher(
                    "orders rebuilt of 10 million ÷ of a million events, 1 GB of heap",
                    0.9,
                    1.0,
                    rates(Trials.REBUILT_BIG_IN_A_GIGABYTE, Trials.REBUILT_IN_A_GIGABYTE)),
            Goal.lower("an order of 60 events as of an event, p99 in ms", 25, 8, p99(Trials.AS_OF)),
            Goal.lower("why an order of 60 events says it, p99 in ms", 25, 8, p99(Trials.WHY)),
            Goal.lower("the changes of an order of 60 events, p99 in ms", 25, 8, p99(Trials.CHANGES)));

    /**
     * Of an order of two lines: placed, picked, dispatched, delivered by people; twice reserved, authorised, confirmed,
     * twice picked, settled, captured, closed by the saga; twice answered by the provider.
     */
    private static final int COMMANDS_OF_AN_ORDER = 15;

    private Goals() {}

    private static Double wholeOrders(Figures figures) {
        return figures.perSecond(Trials.WHOLE_ORDERS).median()
                * COMMANDS_OF_AN_ORDER
                / figures.perSecond(Trials.FOLLOWED).median();
    }

    /** Each is the best of the trials whose names begin so. */
    private static Function<Figures, Double> rates(String ours, String theirs) {
        return figures -> figures.perSecond(figures.best(ours)).median()
                / figures.perSecond(figures.best(theirs)).median();
    }

    private static Function<Figures, Double> p99(String trial) {
        return figures -> figures.of(trial, Measurement::p99Millis).median();
    }

    /** Of a surge, something that only it has. */
    private static Spread seen(Figures surges, String what) {
        return surges.of(Trials.SURGE, surge -> surge.more(what));
    }

    private static Function<Figures, Double> slower(String reads) {
        return figures -> p99(reads).apply(figures) / p99(Trials.READ).apply(figures);
    }

    private static Double sooner(Figures figures) {
        return figures.of(Trials.AXON_SEEN, Measurement::p50Millis).median()
                / figures.of(Trials.SEEN, Measurement::p50Millis).median();
    }

    /** They are built from the same number of events: times are to each other as rates the other way round. */
    private static Double together(Figures figures) {
        double slowest = Math.min(
                figures.perSecond(Trials.REBUILT_ORDERS).median(),
                figures.perSecond(Trials.REBUILT_HISTORY).median());
        return slowest / figures.perSecond(Trials.REBUILT_ALL).median();
    }
}
