package consigne.benchmarks;

import java.util.List;

/** All that is measured, in the order of a round. */
final class Trials {

    static final String AXON = "Axon as it comes: commands, 32 senders";
    static final String AXON_SEEN = "Axon as it comes: command to row";
    static final String TUNED = "Axon tuned: commands, 32 senders";
    static final String TUNED_SEEN = "Axon tuned: command to row";
    static final String PEKKO = "Pekko JDBC: commands, 32 senders";
    static final String COMMANDS = "commands, 32 senders";
    static final String COMMANDS_128 = "commands, 128 senders";
    static final String FOLLOWED = "orders' commands, all read models following, 32 senders";
    static final String SEEN = "command to row";
    static final String SEEN_AT_HALF_LOAD = "command to row at half load";
    static final String SEEN_ELSEWHERE = "command to row, in another process";
    static final String HUNDREDS = "append by the hundred";
    static final String CHAINED = "append, 32 senders";
    static final String UNCHAINED = "append, 32 senders, without order and chain";
    static final String SMALL_APPEND = "append, 32 senders, 100,000 events";
    static final String SMALL_LOAD = "load an aggregate, 8 readers, 100,000 events";
    static final String BIG_APPEND = "append, 32 senders, 10 million events";
    static final String BIG_LOAD = "load an aggregate, 8 readers, 10 million events";

    static final String ALL_ON_ONE = "commands, 32 senders, all on one aggregate";
    static final String CONFIRMED = "placed to confirmed, some 50 orders a second";
    static final String WHOLE_ORDERS = "whole orders through the saga";

    static final String AXON_ORDERS = "Axon as it comes: whole orders through the saga";
    static final String TUNED_ORDERS = "Axon tuned: whole orders through the saga";
    static final String SURGE = "surge: orders for one product, of which there is half";

    static final String NUMBERED = "receipts numbered, in one book";

    static final String SEARCH = "search over 12,000 products, 200 a second";
    static final String PEOPLE = "search over 50,000 customers by name, 200 a second";
    static final String SET_UP = "4,000 products with prices and stock from CSV";
    static final String QUOTE = "quote of ten lines, 200 a second";

    static final String BOOKED = "bookings of one slot, 32 senders";
    static final String SHOWN = "slots of two weeks shown, 200 a second";

    static final String AXON_PARCELS = "Axon as it comes: replay of the parcels";
    static final String TUNED_PARCELS = "Axon tuned: replay of the parcels";
    static final String REBUILT_PARCELS = "rebuild of the parcels, a million events";
    static final String REBUILT_ORDERS = "rebuild of the orders, a million events";
    static final String REBUILT_HISTORY = "rebuild of the history, a million events";
    static final String REBUILT_ALL = "rebuild of all read models in one pass, a million events";
    static final String COMPARED = "comparison of the orders, rows";

    static final String ON_SERVER = "on an Axon Server: commands, 32 senders";
    static final String AXON_ON_SERVER = "Axon as it comes, on the same Axon Server: commands, 32 senders";

    static final String LIKES = "three like processes: whole orders through the saga";
    static final String APART = "three processes on an Axon Server: whole orders through the saga";

    static final String MOVED = "copy of all events into another store, a million events";

    static final String READ = "read an order, 8 readers";
    static final String READ_MEANWHILE = "read an order, 8 readers, during a rebuild of all read models";
    static final String READ_THROTTLED = "read an order, 8 readers, during a rebuild throttled to half a core";
    static final String AS_OF = "an order of 60 events as of an event";
    static final String WHY = "why an order of 60 events says what it says";
    static final String CHANGES = "the changes of an order of 60 events";
    static final String REBUILT_IN_A_GIGABYTE = "rebuild of the orders, a million events, 1 GB of heap";
    static final String REBUILT_BIG_IN_A_GIGABYTE = "rebuild of the orders, 10 million events, 1 GB of heap";

    private static final String AXON_SHOP = "axon as it comes, whole shop";
    private static final String TUNED_SHOP = "axon tuned, whole shop";
    private static final String ALL_ON = "all on one";
    private static final String TO_THE_DOOR = "to the door";
    private static final int FEW_ROUNDS = 3;
    private static final double SHORT = 4;
    private static final double LONG = 8;

    static final List<Trial> ALL = List.of(
            new Trial("C1, 8 clients", "pgbench", "one row", 8, SHORT),
            new Trial("C1, 16 clients", "pgbench", "one row", 16, SHORT),
            new Trial("C1, 32 clients", "pgbench", "one row", 32, SHORT),
            new Trial("C2, 4 clients", "pgbench", "a hundred rows", 4, SHORT),
            new Trial("C2, 8 clients", "pgbench", "a hundred rows", 8, SHORT),
            new Trial("C2, 16 clients", "pgbench", "a hundred rows", 16, SHORT),
            new Trial("C3", "copy", "copy", 1, SHORT),
            new Trial(AXON, "axon as it comes", "spread", 32, SHORT),
            new Trial("Axon as it comes: all on one aggregate, 32 senders", "axon as it comes", ALL_ON, 32, SHORT),
            new Trial(AXON_SEEN, "axon as it comes, with its projection", "seen", 1, LONG),
            new Trial(TUNED, "axon tuned", "spread", 32, SHORT),
            new Trial("Axon tuned: all on one aggregate, 32 senders", "axon tuned", ALL_ON, 32, SHORT),
            new Trial(TUNED_SEEN, "axon tuned, with its projection", "seen", 1, LONG),
            new Trial(PEKKO, "pekko", "spread", 32, SHORT),
            new Trial("Pekko JDBC: all on one aggregate, 32 senders", "pekko", ALL_ON, 32, SHORT),
            new Trial(CHAINED, "store", "append", 32, SHORT),
            new Trial("append, 128 senders", "store", "append", 128, SHORT),
            new Trial(UNCHAINED, "store without order and chain", "append", 32, SHORT),
            new Trial(HUNDREDS + ", 8 senders", "store", "append hundreds", 8, SHORT),
            new Trial(HUNDREDS + ", 16 senders", "store", "append hundreds", 16, SHORT),
            new Trial(HUNDREDS + ", 32 senders", "store", "append hundreds", 32, SHORT),
            new Trial(COMMANDS, "commands", "spread", 32, SHORT),
            new Trial(COMMANDS_128, "commands", "spread", 128, SHORT),
            new Trial(ALL_ON_ONE, "commands", ALL_ON, 32, SHORT),
            new Trial(FOLLOWED, "shop", "steps", 32, LONG),
            new Trial(SEEN, "shop", "seen", 1, LONG),
            new Trial(SEEN_AT_HALF_LOAD, "shop", "seen at half load", 8, LONG),
            new Trial(SEEN_ELSEWHERE, "commands elsewhere", "seen", 1, LONG),
            new Trial("Axon as it comes: placed to confirmed", AXON_SHOP, "confirmed", 12, LONG),
            new Trial("Axon tuned: placed to confirmed", TUNED_SHOP, "confirmed", 12, LONG),
            new Trial(CONFIRMED, "whole shop", "confirmed", 12, LONG),
            new Trial(AXON_ORDERS, AXON_SHOP, TO_THE_DOOR, 1, LONG),
            new Trial(TUNED_ORDERS, TUNED_SHOP, TO_THE_DOOR, 1, LONG),
            new Trial(WHOLE_ORDERS, "whole shop", TO_THE_DOOR, 1, LONG),
            new Trial(LIKES, "whole shop in three processes", TO_THE_DOOR, 1, LONG),
            new Trial(SURGE, "surge", "surge", 64, LONG, FEW_ROUNDS),
            new Trial(NUMBERED, "clerk", "number", 1, LONG),
            new Trial(SEARCH, "front", "search", 8, LONG),
            new Trial(PEOPLE, "front", "people", 8, LONG),
            new Trial(SET_UP, "shelves", "set up", 1, LONG, FEW_ROUNDS),
            new Trial(QUOTE, "front", "quote", 8, LONG),
            new Trial(BOOKED, "slots", "book", 32, SHORT),
            new Trial(SHOWN, "slots", "show", 8, LONG),
            new Trial(SMALL_APPEND, "small store", "append to a store of that size", 32, SHORT),
            new Trial(BIG_APPEND, "big store", "append", 32, SHORT),
            new Trial(SMALL_LOAD, "small store", "load", 8, SHORT),
            new Trial(BIG_LOAD, "big store", "load", 8, SHORT),
            new Trial(AXON_PARCELS, "axon as it comes, replayed", "replay", 1, LONG),
            new Trial(TUNED_PARCELS, "axon tuned, replayed", "replay", 1, LONG),
            new Trial(REBUILT_PARCELS, "rebuilt parcels", "parcels", 1, SHORT),
            new Trial(REBUILT_ORDERS, "rebuilt shop", "orders", 1, SHORT),
            new Trial(REBUILT_HISTORY, "rebuilt shop", "order-history", 1, SHORT),
            new Trial(REBUILT_ALL, "rebuilt shop", "orders stock deposit order-history credit-notes", 1, SHORT),
            new Trial(COMPARED, "rebuilt shop", "compare orders", 1, SHORT),
            new Trial(AXON_ON_SERVER, "axon as it comes, on an Axon Server", "spread", 32, SHORT),
            new Trial(ON_SERVER, "commands, on an Axon Server", "spread", 32, SHORT),
            new Trial(APART, "three processes, on an Axon Server", TO_THE_DOOR, 1, LONG),
            new Trial(MOVED, "moved", "move", 1, SHORT, FEW_ROUNDS),
            new Trial(READ, "rebuilt shop", "read", 8, LONG),
            new Trial(READ_MEANWHILE, "rebuilt shop", "read-meanwhile", 8, LONG),
            new Trial(READ_THROTTLED, "rebuilt shop", "read-meanwhile-throttled", 8, LONG),
            new Trial(AS_OF, "rebuilt shop", "ask as-of", 2, SHORT),
            new Trial(WHY, "rebuilt shop", "ask why", 2, SHORT),
            new Trial(CHANGES, "rebuilt shop", "ask changes", 2, SHORT),
            new Trial(REBUILT_IN_A_GIGABYTE, "rebuilt shop of 1 GB", "orders", 1, SHORT),
            new Trial(REBUILT_BIG_IN_A_GIGABYTE, "big rebuilt shop of 1 GB", "orders", 1, SHORT, FEW_ROUNDS));

    private Trials() {}
}
