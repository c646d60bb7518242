package consigne.api.deposit;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a deposit account. */
public sealed interface DepositCommand extends Command {

    DepositAccountId accountId();

    @Override
    default String aggregateId() {
        return accountId().toString();
    }

    /** Charges the deposits of a delivery, credits the empties taken back with it, and says what is due. */
    record SettleDelivery(
            DepositAccountId accountId,
            OrderId orderId,
            Money goods,
            List<ChargedContainers> delivered,
            List<ValuedEmpties> empties)
            implements DepositCommand {}

    /** Takes empties back at a depot. */
    record ReturnEmpties(
            DepositAccountId accountId,
            List<Empties> empties,
            @Nullable Reference reference,
            Instant returnedAt) implements DepositCommand {
        public ReturnEmpties {
            empties = Form.distinct("empties", Form.some("empties", empties, Empties.MOST_KINDS), Empties::container);
            Form.required("returnedAt", returnedAt);
        }
    }

    /**
     * Corrects a count of empties that came back of late.
     *
     * @param booked how many of the kind were counted then
     * @param counted how many there were
     */
    record CorrectReturn(
            DepositAccountId accountId,
            ContainerType container,
            Quantity booked,
            Quantity counted,
            Reason reason,
            Instant correctedAt)
            implements DepositCommand {
        public CorrectReturn {
            Form.required("container", container);
            Form.required("booked", booked).upToALine("booked");
            Form.required("counted", counted).upToALine("counted");
            Form.required("reason", reason);
            Form.required("correctedAt", correctedAt);
        }
    }

    /** Pays credit out; all of it where no amount is given. */
    record PayOutCredit(
            DepositAccountId accountId, @Nullable Money amount, Reference reference) implements DepositCommand {
        public PayOutCredit {
            Form.required("reference", reference);
            if (amount != null && (amount.isNegative() || amount.isZero())) {
                throw new Malformed("amount", "must be above zero");
            }
        }
    }

    /** The most that is given for goodwill at once, in the currency's whole unit. */
    long MOST_GOODWILL = 1_000;

    /** Gives the customer credit for goodwill. */
    record GrantCredit(DepositAccountId accountId, Money amount, Reason reason) implements DepositCommand {
        public GrantCredit {
            Form.required("reason", reason);
            if (Money.priced("amount", amount, MOST_GOODWILL).isZero()) {
                throw new Malformed("amount", "must be above zero");
            }
        }
    }

    /** Gives up containers that the customer will not bring back. */
    record WriteOffContainers(DepositAccountId accountId, ContainerType container, Quantity quantity, Reason reason)
            implements DepositCommand {
        public WriteOffContainers {
            Form.required("container", container);
            Form.required("quantity", quantity).inALine("quantity");
            Form.required("reason", reason);
        }
    }
}
