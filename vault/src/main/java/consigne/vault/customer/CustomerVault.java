package consigne.vault.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.CustomerId;
import consigne.api.customer.AddressId;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.CustomerDirectory;
import consigne.runtime.axon.EventJson;
import consigne.vault.ActorIds;
import consigne.vault.Kept;
import consigne.vault.KeyedTokens;
import consigne.vault.Person;
import consigne.vault.PersonForgotten;
import consigne.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who customers are. */
public final class CustomerVault implements CustomerDirectory {

    private static final String DETAILS = "details";
    private static final String PREFIX = "customer:";

    private final Vault vault;
    private final FoundBy foundBy;
    private final ActorIds actors;

    public CustomerVault(Vault vault, KeyedTokens tokens, ActorIds actors) {
        this.vault = vault;
        this.foundBy = new FoundBy(tokens);
        this.actors = actors;
    }

    /**
     * Says who a customer is, instead of what was said before.
     *
     * @param expected the version that it must be at, where anybody cares
     * @return its version now; nothing where it is at another than the expected
     * @throws PersonForgotten where the customer was erased
     */
    public Optional<Long> put(CustomerId customer, CustomerDetails details, @Nullable Long expected) {
        CustomerDetails named = details.named(
                known(customer).map(before -> before.details().addresses()).orElse(List.of()), CustomerVault::newName);
        return vault.put(Person.customer(customer), DETAILS, json(named), foundBy.of(named), expected);
    }

    @Override
    public Optional<CustomerDetails> find(CustomerId customer) {
        return known(customer).map(KnownCustomer::details);
    }

    /** Who a customer is, and at which version that stands. */
    public Optional<KnownCustomer> known(CustomerId customer) {
        return vault.find(Person.customer(customer), DETAILS).map(CustomerVault::known);
    }

    /**
     * Customers by their ids.
     *
     * @param query words of a name, a mail address or a phone number; all where nothing is asked
     * @param after the customer that the page before ended with; none for the first
     */
    public List<KnownCustomer> search(@Nullable String query, @Nullable CustomerId after, int most) {
        return asked(query).stream()
                .flatMap(tokens ->
                        vault.search(DETAILS, tokens, after == null ? null : Person.customer(after), most).stream())
                .map(CustomerVault::known)
                .toList();
    }

    /** How many such customers there are. */
    public long count(@Nullable String query) {
        return asked(query).map(tokens -> vault.count(DETAILS, tokens)).orElse(0L);
    }

    /** What they must all have; nothing where nobody can have it: neither letters nor digits are a name. */
    private Optional<List<Long>> asked(@Nullable String query) {
        return query == null
                ? Optional.of(List.of())
                : Optional.of(foundBy.asked(query)).filter(tokens -> !tokens.isEmpty());
    }

    /** All that the vault keeps of a customer, in the order in which it was said. */
    public List<Kept> all(CustomerId customer) {
        return vault.all(Person.customer(customer));
    }

    /** Whether anything is kept of a customer, or was until they were forgotten. */
    public boolean knows(CustomerId customer) {
        return vault.keepsSomethingOf(Person.customer(customer)) || vault.hasForgotten(Person.customer(customer));
    }

    /** Forgets a customer for good; how many entries went with their key, the same however often this is asked. */
    public long forget(CustomerId customer) {
        long erased = vault.forget(Person.customer(customer));
        actors.lookAgain();
        return erased;
    }

    private static AddressId newName() {
        return new AddressId(UUID.randomUUID().toString());
    }

    private static KnownCustomer known(Kept kept) {
        return new KnownCustomer(
                new CustomerId(kept.person().id().substring(PREFIX.length())), details(kept), kept.version());
    }

    private static CustomerDetails details(Kept kept) {
        try {
            return EventJson.mapper().readValue(kept.content(), CustomerDetails.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is kept as " + kept.id() + " is not a customer's details");
        }
    }

    private static String json(CustomerDetails details) {
        try {
            return EventJson.mapper().writeValueAsString(details);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("details are JSON");
        }
    }
}
