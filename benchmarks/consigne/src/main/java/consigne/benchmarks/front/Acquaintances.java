package consigne.benchmarks.front;

import consigne.api.CustomerId;
import consigne.api.customer.Address;
import consigne.api.customer.Country;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.MailAddress;
import consigne.api.customer.PersonName;
import consigne.api.customer.PhoneNumber;
import consigne.api.customer.PostalCode;
import consigne.api.customer.Street;
import consigne.api.customer.Town;
import java.util.List;
import java.util.Random;

/** Fifty thousand people: each first name is borne by a thousand or more, each last name by fifty. */
final class Acquaintances {

    static final int PEOPLE = 50_000;

    private static final List<String> FIRST = List.of(
            "Anne", "Bruno", "Chloé", "David", "Élise", "Franck", "Gaëlle", "Hugo", "Inès", "Jules", "Karim", "Léa",
            "Marc", "Noémie", "Olivier", "Paul", "Rosa", "Sami", "Théo", "Zoé");
    private static final List<String> STARTS = List.of(
            "Ber", "Cham", "Du", "Fau", "Gar", "Lam", "Le", "Mar", "Mon", "Per", "Quin", "Rous", "Sau", "Tri", "Val");
    private static final List<String> MIDDLES =
            List.of("bau", "ché", "det", "gne", "lin", "mar", "nau", "pel", "rin", "ti");
    private static final List<String> ENDS = List.of("er", "ot", "eau", "ard", "in", "ette");

    private Acquaintances() {}

    static CustomerId id(int person) {
        return new CustomerId("customer-%05d".formatted(person));
    }

    private static String last(int person) {
        int name = person * 31 % 1_000;
        return STARTS.get(name % STARTS.size())
                + MIDDLES.get(name / STARTS.size() % MIDDLES.size())
                + ENDS.get(name % ENDS.size());
    }

    static CustomerDetails details(int person) {
        return new CustomerDetails(
                new PersonName(FIRST.get(person % FIRST.size()) + " " + last(person)),
                new MailAddress("customer-" + person + "@mail.example"),
                new PhoneNumber("+33 6 %08d".formatted(person * 1_999L % 100_000_000)),
                List.of(new Address(
                        new Street(1 + person % 90 + " rue du Puits"),
                        new PostalCode("67000"),
                        new Town("Strasbourg"),
                        new Country("FR"),
                        null)));
    }

    /** What support types: a last name or the beginning of one, half of the time with the first name. */
    static String typed(Random random) {
        int person = random.nextInt(PEOPLE);
        String last = last(person);
        String beginning = random.nextBoolean() ? last : last.substring(0, 4);
        return random.nextBoolean() ? beginning : FIRST.get(person % FIRST.size()) + " " + beginning;
    }
}
