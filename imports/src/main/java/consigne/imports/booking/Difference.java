package consigne.imports.booking;

import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what differs between an invoice that was taken over and the same one in a file. */
final class Difference {

    private static final int MOST_SAID = 5;

    private Difference() {}

    static Optional<String> between(ImportedInvoice was, ImportedInvoice is) {
        List<String> all = new ArrayList<>();
        say(all, "time", was.invoicedAt(), is.invoicedAt());
        say(all, "customer", was.customerId(), is.customerId());
        say(all, "currency", was.currency(), is.currency());
        List<String> before = lines(was);
        List<String> now = lines(is);
        less(before, now).forEach(line -> all.add("there is no " + line));
        less(now, before).forEach(line -> all.add("there is a new " + line));
        String more = all.size() > MOST_SAID ? "; and " + (all.size() - MOST_SAID) + " more" : "";
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().limit(MOST_SAID).collect(Collectors.joining("; ", "", more)));
    }

    private static void say(List<String> all, String what, Object was, Object is) {
        if (!was.equals(is)) {
            all.add("the " + what + " is " + is + ", it was " + was);
        }
    }

    /** The lines of one that the other does not have, as often as it does not. */
    private static List<String> less(List<String> one, List<String> other) {
        List<String> less = new ArrayList<>(one);
        other.forEach(less::remove);
        return less;
    }

    private static List<String> lines(ImportedInvoice invoice) {
        return Stream.concat(
                        invoice.lines().stream().map(line -> "line of " + words(line)),
                        invoice.charges().stream().map(line -> "charge of " + words(line)))
                .toList();
    }

    private static String words(ImportedLine line) {
        return "%d %s (%s) at %s"
                .formatted(
                        line.quantity(),
                        line.sku(),
                        line.description(),
                        line.unitPrice().stripTrailingZeros().toPlainString());
    }
}
