package consigne.vault;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.MailAddress;
import consigne.api.customer.PersonName;
import consigne.api.customer.PhoneNumber;
import consigne.vault.customer.KnownCustomer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCustomersTest {

    private final OpenVault open = OpenVault.onAFreshDatabase();

    @BeforeEach
    void threeCustomers() {
        isKnown("c1", "Zoé Lefèvre", "zoe@shop.example", "+33 6 12 34 56 78");
        isKnown("c2", "Jean-Marc LEFEVRE", "jm.lefevre@mail.example", "06.98.76.54.32");
        isKnown("c3", "Ann O'Neill", "ann@shop.example", "0033 612345679");
    }

    @ParameterizedTest
    @CsvSource({
        "lefevre, c1 c2",
        "Lefèvre, c1 c2",
        "lef, c1 c2",
        "zoe lef, c1",
        "jean, c2",
        "marc, c2",
        "o'neill, c3",
        "zoe@shop.example, c1",
        "ZOE@SHOP.EXAMPLE, c1",
        "06 12 34 56 78, c1",
        "+33612345678, c1",
        "5432, c2",
        "345679, c3",
        "shop.example, ''",
        "zoé neill, ''",
        "!?, ''",
    })
    void peopleAreFoundAsPeopleAsk(String query, String expected) {
        assertThat(String.join(" ", found(query, null, 10))).isEqualTo(expected);
    }

    @Test
    void theyAreReadPartByPart() {
        assertThat(found("lef", null, 1)).containsExactly("c1");
        assertThat(found("lef", new CustomerId("c1"), 1)).containsExactly("c2");
        assertThat(open.customers.count("lef")).isEqualTo(2);
        assertThat(open.customers.count(null)).isEqualTo(3);
    }

    @Test
    void whoIsCalledOtherwiseNowIsFoundByThatAlone() {
        isKnown("c1", "Zoé Martin", "zoe@shop.example", "+33 6 12 34 56 78");

        assertThat(found("martin", null, 10)).containsExactly("c1");
        assertThat(found("lefevre", null, 10)).containsExactly("c2");
    }

    @Test
    void whoActsInTwoPlacesAtOnceHasOneId() throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        OpenVault other = open.again(OpenVault.FIRST_KEY);
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 16)
                    .forEach(i -> threads.execute(
                            () -> ids.add((i % 2 == 0 ? open : other).actors.of("sophie@login.example", null))));
        }

        assertThat(ids).hasSize(1).allMatch(id -> VaultId.in(id).isPresent());
    }

    private void isKnown(String id, String name, String mail, String phone) {
        open.customers.put(
                new CustomerId(id),
                new CustomerDetails(new PersonName(name), new MailAddress(mail), new PhoneNumber(phone), List.of()),
                null);
    }

    private List<String> found(String query, @Nullable CustomerId after, int most) {
        return open.customers.search(query, after, most).stream()
                .map(KnownCustomer::customerId)
                .map(CustomerId::value)
                .toList();
    }
}
