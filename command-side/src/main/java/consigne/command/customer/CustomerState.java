package consigne.command.customer;

import consigne.api.customer.erasure.CustomerEvent;

/** What decisions about a customer need. */
enum CustomerState {
    /** Nothing was ever decided about them. */
    PRESENT,

    /** Who they were is forgotten. */
    ERASED;

    CustomerState evolve(CustomerEvent event) {
        return switch (event) {
            case CustomerEvent.CustomerErased _ -> ERASED;
        };
    }
}
