package consigne.command.deposit;

import static consigne.command.deposit.Accounts.ADAS;
import static consigne.command.deposit.Accounts.RECEIPT;
import static consigne.command.deposit.Accounts.bottles;
import static consigne.command.deposit.Accounts.charged;
import static consigne.command.deposit.Accounts.settled;
import static consigne.command.given.Drinks.BIG_BOTTLE;
import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.eur;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositCommand;
import consigne.api.deposit.DepositCommand.CorrectReturn;
import consigne.api.deposit.DepositCommand.PayOutCredit;
import consigne.api.deposit.DepositCommand.ReturnEmpties;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.DepositCommand.WriteOffContainers;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.command.given.Drinks;
import consigne.command.given.Story;
import consigne.runtime.deciding.ImpossibleEvent;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever customers are brought and bring back: no bottle and no cent appears or disappears. */
class BalancingTheLedgerTest {

    @Property(seed = "20260302")
    void theLedgerBalancesAtEveryEvent(@ForAll("commands") List<DepositCommand> commands) {
        DepositDecider decider = Accounts.decider();
        Story<DepositState, DepositCommand, DepositEvent> story = new Story<>(decider);
        commands.forEach(story::send);
        story.isTheSameWhenToldAgain();
        isBalanced(story.events());
    }

    @Example
    void aBottleThatCameBackAndWasNeverIssuedIsNoticed() {
        EmptiesReturned own = new EmptiesReturned(
                ADAS, null, List.of(), List.of(bottles(11, "0.20")), List.of(), eur("2.20"), RECEIPT);
        isNoticed(own);
    }

    @Example
    void aBottleCreditedAtAnotherDepositIsNoticed() {
        isNoticed(
                charged(bottles(4, "0.20")),
                new EmptiesReturned(
                        ADAS, null, List.of(bottles(4, "0.20")), List.of(), List.of(), eur("1.00"), RECEIPT));
    }

    @Example
    void aReturnThatIsUndoneForMoreThanItWasCreditedIsNoticed() {
        isNoticed(
                Accounts.credited(3),
                new ReturnReversed(
                        ADAS, List.of(), List.of(bottles(1, "1.00")), List.of(), eur("2.00"), new Reason("two")));
    }

    @Example
    void creditPaidOutTwiceIsNoticed() {
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> isBalanced(List.of(Accounts.credited(3), paidOut("3.00"), paidOut("3.00"))));
    }

    @Example
    void creditLostInASettlementIsNoticed() {
        Settlement wrong =
                new Settlement(eur("2.00"), eur("0"), eur("0"), eur("2.00"), eur("1.00"), eur("1.00"), eur("0"));
        isNoticed(Accounts.credited(3), settled(wrong));
    }

    private static void isBalanced(List<DepositEvent> events) {
        DepositBooks books = new DepositBooks();
        DepositDecider decider = Accounts.decider();
        DepositState state = decider.initial();
        for (DepositEvent event : events) {
            state = decider.evolve(state, event);
            books.note(event, state);
        }
    }

    private static void isNoticed(DepositEvent... events) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> isBalanced(List.of(events)));
    }

    private static CreditPaidOut paidOut(String amount) {
        return new CreditPaidOut(ADAS, eur(amount), RECEIPT);
    }

    @Provide
    Arbitrary<List<DepositCommand>> commands() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                4,
                                Combinators.combine(orders(), money(2_000), lots(), valued())
                                        .as((order, goods, lots, empties) ->
                                                new SettleDelivery(ADAS, order, goods, lots, empties))),
                        Tuple.of(
                                4,
                                Combinators.combine(empties(), Arbitraries.of(MONDAY, JUNE))
                                        .as((empties, at) -> new ReturnEmpties(ADAS, empties, RECEIPT, at))),
                        Tuple.of(
                                2,
                                Combinators.combine(containers(), quantities(), quantities())
                                        .as((type, booked, counted) -> new CorrectReturn(
                                                ADAS, type, booked, counted, new Reason("again"), JUNE))),
                        Tuple.of(1, money(500).injectNull(0.4).map(this::payOut)),
                        Tuple.of(
                                1,
                                Combinators.combine(containers(), quantities())
                                        .as((type, q) -> new WriteOffContainers(ADAS, type, q, new Reason("moved")))))
                .map(DepositCommand.class::cast)
                .list()
                .ofMaxSize(40);
    }

    private PayOutCredit payOut(@Nullable Money amount) {
        return new PayOutCredit(ADAS, amount == null || amount.isZero() ? null : amount, RECEIPT);
    }

    private static Arbitrary<List<ChargedContainers>> lots() {
        return Combinators.combine(containers(), quantities(), Arbitraries.of(eur("0.20"), eur("0.25")))
                .as(ChargedContainers::new)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<Empties>> empties() {
        return Combinators.combine(containers(), quantities())
                .as(Empties::new)
                .list()
                .uniqueElements(Empties::container)
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<ValuedEmpties>> valued() {
        return Combinators.combine(containers(), quantities(), Arbitraries.of(eur("0.20"), eur("0.25")))
                .as(ValuedEmpties::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<ContainerType> containers() {
        return Arbitraries.of(SMALL_BOTTLE, BIG_BOTTLE);
    }

    private static Arbitrary<Quantity> quantities() {
        return Arbitraries.longs().between(1, 30).map(Drinks::units);
    }

    private static Arbitrary<Money> money(long mostCents) {
        return Arbitraries.longs().between(0, mostCents).map(cents -> Money.ofCents(cents, EUR));
    }

    private static Arbitrary<OrderId> orders() {
        return Arbitraries.longs().between(1, 30).map(number -> OrderId.of(new UUID(0, number)));
    }
}
