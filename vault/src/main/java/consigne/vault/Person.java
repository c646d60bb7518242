package consigne.vault;

import consigne.api.CustomerId;
import java.util.UUID;

/**
 * Whose data the vault keeps under one key.
 *
 * @param id says nothing of the person
 */
public record Person(String id) {

    /** A customer of the shop. */
    public static Person customer(CustomerId customer) {
        return new Person("customer:" + customer);
    }

    /** Somebody who acts, and is no customer. */
    static Person acting(UUID actor) {
        return new Person("actor:" + actor);
    }
}
