package consigne.command.depot;

import static consigne.command.depot.Strasbourg.DEPOT;
import static consigne.command.depot.Strasbourg.EVENING;
import static consigne.command.depot.Strasbourg.GREEN;
import static consigne.command.depot.Strasbourg.VAN;
import static consigne.command.depot.Strasbourg.details;
import static consigne.command.depot.Strasbourg.van;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.customer.PostalCode;
import consigne.api.depot.DepotCommand;
import consigne.api.depot.DepotCommand.DefineDepot;
import consigne.api.depot.DepotCommand.DefineVan;
import consigne.api.depot.DepotCommand.DefineWeek;
import consigne.api.depot.DepotCommand.WithdrawVan;
import consigne.api.depot.DepotEvent;
import consigne.api.depot.DepotEvent.DepotDefined;
import consigne.api.depot.DepotEvent.VanDefined;
import consigne.api.depot.DepotEvent.VanWithdrawn;
import consigne.api.depot.DepotEvent.WeekDefined;
import consigne.api.depot.DepotRejection.TooManyVans;
import consigne.api.depot.DepotRejection.UnknownDepot;
import consigne.api.depot.DepotRejection.UnknownVan;
import consigne.api.depot.VanId;
import consigne.api.form.Malformed;
import consigne.command.given.Given;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefiningADepotTest {

    private static final DepotDefined DEFINED = new DepotDefined(DEPOT, details("67000"));
    private static final VanDefined ON_THE_ROAD = new VanDefined(DEPOT, VAN, van(60));

    @Test
    void aDepotIsDefinedOnceAndAgainWhereItChanges() {
        given().when(new DefineDepot(DEPOT, details("67000"))).then(DEFINED);
        given(DEFINED).when(new DefineDepot(DEPOT, details("67000"))).thenNothing();
        given(DEFINED).when(new DefineDepot(DEPOT, details("67100"))).then(new DepotDefined(DEPOT, details("67100")));
    }

    @Test
    void aDepotHasTheSlotsOfItsWeek() {
        given(DEFINED).when(new DefineWeek(DEPOT, List.of(EVENING))).then(new WeekDefined(DEPOT, List.of(EVENING)));
        given(DEFINED, new WeekDefined(DEPOT, List.of(EVENING)))
                .when(new DefineWeek(DEPOT, List.of(EVENING)))
                .thenNothing();
        given().when(new DefineWeek(DEPOT, List.of(EVENING))).isRefusedAs(new UnknownDepot(DEPOT));
    }

    @Test
    void aVanIsPutOnTheRoadChangedAndTakenOffIt() {
        given(DEFINED).when(new DefineVan(DEPOT, VAN, van(60))).then(ON_THE_ROAD);
        given(DEFINED, ON_THE_ROAD).when(new DefineVan(DEPOT, VAN, van(60))).thenNothing();
        given(DEFINED, ON_THE_ROAD).when(new DefineVan(DEPOT, VAN, van(40))).then(new VanDefined(DEPOT, VAN, van(40)));
        given(DEFINED, ON_THE_ROAD).when(new WithdrawVan(DEPOT, VAN)).then(new VanWithdrawn(DEPOT, VAN));
        given(DEFINED).when(new WithdrawVan(DEPOT, VAN)).isRefusedAs(new UnknownVan(DEPOT, VAN));
    }

    @Test
    void aDepotHasNoMoreVansThanItMay() {
        DepotEvent[] fleet = Stream.concat(
                        Stream.of(DEFINED),
                        IntStream.range(0, DepotCommand.MOST_VANS)
                                .mapToObj(number -> new VanDefined(DEPOT, new VanId("van-" + number), van(60))))
                .toArray(DepotEvent[]::new);
        given(fleet)
                .when(new DefineVan(DEPOT, GREEN, van(60)))
                .isRefusedAs(new TooManyVans(DEPOT, DepotCommand.MOST_VANS));
        given(fleet)
                .when(new DefineVan(DEPOT, new VanId("van-7"), van(40)))
                .then(new VanDefined(DEPOT, new VanId("van-7"), van(40)));
    }

    @Test
    void postalCodesAreTheSameHoweverTheyAreWritten() {
        assertThat(details("CR0 1AB").servesThe(new PostalCode("cr01ab"))).isTrue();
        assertThat(details("67000").servesThe(new PostalCode("67001"))).isFalse();
    }

    @Test
    void hoursEndLaterThanTheyBegin() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Hours(new TimeOfDay("20:00"), new TimeOfDay("18:00")));
        assertThat(new Hours(new TimeOfDay("22:00"), new TimeOfDay("00:00")).minutes())
                .isEqualTo(120);
    }

    private static Given<DepotState, DepotCommand, DepotEvent> given(DepotEvent... events) {
        return Given.nothing(new DepotDecider()).events(events);
    }
}
