package consigne.command.payment;

import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.eur;
import static consigne.command.payment.Payments.BROKEN;
import static consigne.command.payment.Payments.CARD;
import static consigne.command.payment.Payments.NO_COVER;
import static consigne.command.payment.Payments.PAYMENT;
import static consigne.command.payment.Payments.asked;
import static consigne.command.payment.Payments.askedForMore;
import static consigne.command.payment.Payments.authorised;
import static consigne.command.payment.Payments.captureAsked;
import static consigne.command.payment.Payments.captured;
import static consigne.command.payment.Payments.capturing;
import static consigne.command.payment.Payments.held;
import static consigne.command.payment.Payments.refundAsked;
import static consigne.command.payment.Payments.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentCommand.Refund;
import consigne.api.payment.PaymentCommand.VoidAttempt;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.command.given.Story;
import consigne.runtime.deciding.Decision;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a payment, and however late the answers come: the customer's money is held and taken once. */
class KeepingMoneyInBoundsTest {

    @Property(seed = "20260302")
    void theMoneyStaysInBounds(@ForAll("commands") List<PaymentCommand> commands) {
        Story<PaymentState, PaymentCommand, PaymentEvent> story = new Story<>(new PaymentDecider());
        tell(story, commands);
        story.isTheSameWhenToldAgain();
    }

    @Property(seed = "20260303")
    void nothingIsHeldAfterThePaymentIsVoidedHoweverLateTheAnswersCome(
            @ForAll("commands") List<PaymentCommand> commands) {
        Story<PaymentState, PaymentCommand, PaymentEvent> story = new Story<>(new PaymentDecider());
        Provider provider = tell(story, commands);
        if (tell(story, provider, new VoidPayment(PAYMENT)) instanceof Decision.Accepted<PaymentEvent>) {
            assertThat(provider.holdsNothing()).isTrue();
            for (int attempt = 1; attempt <= story.state().attempts(); attempt++) {
                tell(story, provider, new RecordAuthorised(PAYMENT, attempt));
                assertThat(provider.holdsNothing()).isTrue();
            }
        }
    }

    @Example
    void twoAuthorisationsAtOnceAreNoticed() {
        Provider provider = noted(then(askedForMore(), held(2, "30.00")));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(provider::rests);
    }

    @Example
    void aLateAnswerThatIsForgottenIsNoticed() {
        Provider provider = noted(Payments.over());
        provider.answers(1);
        assertThat(provider.holdsNothing()).isFalse();
    }

    @Example
    void moneyTakenBeyondWhatIsHeldIsNoticed() {
        isNoticed(then(authorised(), captureAsked("20.01")));
    }

    @Example
    void moneyTakenAndNotReleasedIsNoticed() {
        isNoticed(then(capturing(), new PaymentCaptured(PAYMENT, eur("15.00"), eur("4.99"))));
    }

    @Example
    void moneyGivenBackTwiceIsNoticed() {
        isNoticed(then(captured(), refundAsked(1, "10.00"), refundAsked(2, "5.01")));
        PaymentRefunded back = new PaymentRefunded(PAYMENT, 1, eur("5.00"));
        isNoticed(then(captured(), refundAsked(1, "5.00"), back, back));
    }

    @Example
    void anAttemptThatIsCountedTwiceIsNoticed() {
        isNoticed(List.of(asked(1, "20.00"), asked(1, "20.00")));
    }

    private static Provider tell(
            Story<PaymentState, PaymentCommand, PaymentEvent> story, List<PaymentCommand> commands) {
        Provider provider = new Provider();
        commands.forEach(command -> tell(story, provider, command));
        return provider;
    }

    /**
     * Sends a command and lets the saga and the provider do what follows; after that one authorisation is held at most.
     */
    private static Decision<PaymentEvent> tell(
            Story<PaymentState, PaymentCommand, PaymentEvent> story, Provider provider, PaymentCommand command) {
        if (command instanceof RecordAuthorised answer) {
            provider.answers(answer.attempt());
        }
        int before = story.events().size();
        Decision<PaymentEvent> decision = story.send(command);
        story.events().stream()
                .skip(before)
                .filter(AuthorisedTooLate.class::isInstance)
                .map(AuthorisedTooLate.class::cast)
                .toList()
                .forEach(late -> story.send(new VoidAttempt(PAYMENT, late.attempt())));
        story.events().stream().skip(before).forEach(provider::note);
        provider.rests();
        return decision;
    }

    private static Provider noted(List<PaymentEvent> events) {
        Provider provider = new Provider();
        events.forEach(provider::note);
        return provider;
    }

    private static void isNoticed(List<PaymentEvent> events) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> noted(events));
    }

    @Provide
    Arbitrary<List<PaymentCommand>> commands() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, money().map(amount -> new Authorise(PAYMENT, CARD, amount))),
                        Tuple.of(6, attempts().map(attempt -> new RecordAuthorised(PAYMENT, attempt))),
                        Tuple.of(1, attempts().map(attempt -> new RecordDeclined(PAYMENT, attempt, NO_COVER))),
                        Tuple.of(1, attempts().map(attempt -> new AbandonAttempt(PAYMENT, attempt))),
                        Tuple.of(3, money().map(amount -> new Capture(PAYMENT, amount))),
                        Tuple.of(3, money().map(amount -> new RecordCaptured(PAYMENT, amount))),
                        Tuple.of(1, Arbitraries.just(new VoidPayment(PAYMENT))),
                        Tuple.of(1, attempts().map(attempt -> new VoidAttempt(PAYMENT, attempt))),
                        Tuple.of(1, attempts().map(attempt -> new RecordVoided(PAYMENT, attempt))),
                        Tuple.of(3, money().map(amount -> new Refund(PAYMENT, amount, BROKEN))),
                        Tuple.of(
                                3,
                                Combinators.combine(attempts(), money())
                                        .as((refund, amount) -> new RecordRefunded(PAYMENT, refund, amount))))
                .map(PaymentCommand.class::cast)
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Integer> attempts() {
        return Arbitraries.integers().between(1, 5);
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.longs().between(0, 3_000).map(cents -> Money.ofCents(cents, EUR));
    }
}
