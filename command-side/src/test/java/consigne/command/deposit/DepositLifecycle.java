package consigne.command.deposit;

import static consigne.command.deposit.Accounts.ADAS;
import static consigne.command.deposit.Accounts.RECEIPT;
import static consigne.command.deposit.Accounts.bottles;
import static consigne.command.deposit.Accounts.charged;
import static consigne.command.deposit.Accounts.credited;
import static consigne.command.deposit.Accounts.settled;
import static consigne.command.given.Drinks.eur;

import consigne.api.Reason;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.Settlement;
import consigne.command.given.Lifecycle;
import java.util.List;

/** What can happen to a deposit account: containers and credit go only as far as they are there. */
public final class DepositLifecycle {

    private static final DepositEvent CHARGED = charged(bottles(4, "0.20"));
    private static final DepositEvent OWN_BACK =
            new EmptiesReturned(ADAS, null, List.of(bottles(4, "0.20")), List.of(), List.of(), eur("0.80"), RECEIPT);
    private static final DepositEvent FOREIGN_BACK = credited(3);
    private static final DepositEvent REVERSED =
            new ReturnReversed(ADAS, List.of(), List.of(bottles(3, "1.00")), List.of(), eur("3.00"), new Reason("two"));
    private static final DepositEvent SETTLED =
            settled(new Settlement(eur("0"), eur("0"), eur("0"), eur("0"), eur("0"), eur("0"), eur("0")));
    private static final DepositEvent GRANTED = new CreditGranted(ADAS, eur("3.00"), new Reason("sorry"));
    private static final DepositEvent PAID_OUT = new CreditPaidOut(ADAS, eur("3.00"), RECEIPT);
    private static final DepositEvent WRITTEN_OFF =
            new ContainersWrittenOff(ADAS, List.of(bottles(4, "0.20")), new Reason("moved"));

    private DepositLifecycle() {}

    public static Lifecycle<?, ?> ofAnAccount() {
        DepositState begun = Accounts.decider().initial();
        return Lifecycle.of(
                        "deposit account",
                        DepositState.class,
                        DepositEvent.class,
                        DepositState::evolve,
                        List.of(CHARGED, OWN_BACK, FOREIGN_BACK, REVERSED, SETTLED, GRANTED, PAID_OUT, WRITTEN_OFF))
                .in("before anything", begun, CHARGED, FOREIGN_BACK, SETTLED, GRANTED)
                .in("holding", begun.evolve(CHARGED), CHARGED, OWN_BACK, FOREIGN_BACK, SETTLED, GRANTED, WRITTEN_OFF)
                .in("holding fewer", begun.evolve(charged(bottles(3, "0.20"))), CHARGED, FOREIGN_BACK, SETTLED, GRANTED)
                .in(
                        "holding them at another deposit",
                        begun.evolve(charged(bottles(4, "0.25"))),
                        CHARGED,
                        FOREIGN_BACK,
                        SETTLED,
                        GRANTED)
                .in(
                        "in credit",
                        begun.evolve(FOREIGN_BACK),
                        CHARGED,
                        FOREIGN_BACK,
                        REVERSED,
                        SETTLED,
                        GRANTED,
                        PAID_OUT)
                .in("with less credit", begun.evolve(credited(2)), CHARGED, FOREIGN_BACK, SETTLED, GRANTED)
                .in("settled", begun.evolve(SETTLED), CHARGED, FOREIGN_BACK, SETTLED, GRANTED);
    }
}
