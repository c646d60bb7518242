package consigne.query.deposit;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.EUR;
import static consigne.query.fixtures.Orders.anOrder;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes up what can happen to an account, at random but never what cannot happen. */
final class Deliveries {

    private static final List<ContainerType> TYPES =
            List.of(new ContainerType("bottle-33"), new ContainerType("bottle-75"), new ContainerType("crate-20"));

    private final Random random;
    private final DepositAccountId account = new DepositAccountId(ANNA);
    private final List<ChargedContainers> lots = new ArrayList<>();
    private Money credit = Money.zero(EUR);

    Deliveries(long seed) {
        this.random = new Random(seed);
    }

    List<Event> next() {
        return switch (random.nextInt(4)) {
            case 0 -> delivery();
            case 1 -> List.of(takenBack());
            case 2 -> credit.isZero() ? List.of() : List.of(payOut());
            default -> lots.isEmpty() ? List.of() : List.of(writeOff());
        };
    }

    private List<Event> delivery() {
        ChargedContainers lot = new ChargedContainers(type(), some(40), cents(10 + random.nextInt(30)));
        lots.add(lot);
        Money before = credit;
        EmptiesReturned back = takenBack();
        Money total = cents(random.nextInt(3000)).plus(lot.amount());
        Money due = total.minus(back.credited()).orAtLeastZero();
        Money used = before.orAtMost(due);
        credit = before.plus(back.credited()).minus(total.minus(due.minus(used)));
        var settlement = new Settlement(
                total.minus(lot.amount()), lot.amount(), back.credited(), due, used, due.minus(used), credit);
        var order = anOrder();
        return List.of(
                new DepositCharged(account, order, List.of(lot)),
                back,
                new DeliverySettled(account, order, settlement));
    }

    private EmptiesReturned takenBack() {
        List<ChargedContainers> own = lots.isEmpty() || random.nextBoolean() ? List.of() : List.of(taken());
        List<ChargedContainers> foreign =
                random.nextBoolean() ? List.of() : List.of(new ChargedContainers(type(), some(9), cents(20)));
        List<Empties> unpaid = random.nextBoolean() ? List.of() : List.of(new Empties(type(), some(5)));
        Money credited = Stream.concat(own.stream(), foreign.stream())
                .map(ChargedContainers::amount)
                .reduce(cents(0), Money::plus);
        credit = credit.plus(credited);
        return new EmptiesReturned(account, null, own, foreign, unpaid, credited, null);
    }

    private Event payOut() {
        Money amount = Money.ofCents(1 + random.nextLong(credit.cents()), EUR);
        credit = credit.minus(amount);
        return new CreditPaidOut(account, amount, new Reference("till"));
    }

    private Event writeOff() {
        return new ContainersWrittenOff(account, List.of(taken()), new Reason("moved away"));
    }

    /** Some or all of one lot, which the customer then holds no more. */
    private ChargedContainers taken() {
        ChargedContainers lot = lots.removeFirst();
        ChargedContainers part =
                lot.of(new Quantity(1 + random.nextLong(lot.quantity().value())));
        Quantity left = lot.quantity().minus(part.quantity());
        if (!left.isZero()) {
            lots.addFirst(lot.of(left));
        }
        return part;
    }

    private ContainerType type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private Quantity some(int most) {
        return new Quantity(1 + random.nextInt(most));
    }

    private static Money cents(long cents) {
        return Money.ofCents(cents, EUR);
    }
}
