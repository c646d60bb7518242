package consigne.api.deposit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.CustomerId;

/** The deposit account of a customer; each has exactly one. */
public record DepositAccountId(@JsonValue CustomerId customerId) {

    @JsonCreator
    public DepositAccountId {}

    @Override
    public String toString() {
        return "deposit:" + customerId;
    }
}
