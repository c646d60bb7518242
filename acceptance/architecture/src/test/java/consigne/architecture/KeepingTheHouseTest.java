package consigne.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import consigne.api.planted.GoesThere;
import consigne.api.planted.KnowsTheRuntime;
import consigne.api.planted.back.ComesBack;
import consigne.command.planted.CountsLooselyDecider;
import consigne.command.planted.PublicForNobody;
import consigne.command.planted.ReachesIntoQueries;
import consigne.command.planted.ReachesIntoSagas;
import consigne.command.planted.ReadsTheClockDecider;
import consigne.command.planted.TellsTheTime;
import consigne.eventstore.planted.GoesIn;
import consigne.eventstore.planted.KnowsOrders;
import consigne.eventstore.planted.back.ComesOut;
import consigne.imports.planted.ReachesIntoDeciders;
import consigne.launcher.Consigne;
import consigne.planning.planted.LooksIntoTheVault;
import consigne.postgres.planted.Enters;
import consigne.postgres.planted.back.Leaves;
import consigne.query.planted.FoldsByTheClock;
import consigne.query.planted.LeadsThere;
import consigne.query.planted.ReachesIntoCommands;
import consigne.query.planted.SendsCommands;
import consigne.query.planted.back.LeadsBack;
import consigne.rounds.planted.KnowsCustomers;
import consigne.runtime.planted.KnowsStock;
import consigne.runtime.planted.ReachesIntoPostgres;
import consigne.runtime.planted.ReachesIntoTheStore;
import consigne.saga.planted.ReachesIntoTheCommandSide;
import consigne.saga.planted.RemembersByTheClock;
import consigne.saga.planted.SpeaksHttp;
import consigne.unmarked.Unmarked;
import consigne.vault.planted.SpeaksOfPayments;
import consigne.web.planted.KnowsOrderIds;
import consigne.web.planted.KnowsSkus;
import consigne.web.planted.OrderManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the whole house, and is seen to catch who breaks it. */
class KeepingTheHouseTest {

    private static JavaClasses house = new ClassFileImporter().importClasses();

    @BeforeAll
    static void enter() {
        Set<Location> places = new HashSet<>(Locations.ofPackage("consigne"));
        places.add(Location.of(Objects.requireNonNull(Consigne.class.getResource("/demo-issuer/consigne/"))));
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importLocations(places);
    }

    static Stream<Arguments> rules() {
        return Stream.concat(rulesOfRooms(), rulesOfTime());
    }

    private static Stream<Arguments> rulesOfTime() {
        return Stream.concat(
                        Arrays.stream(TellsTheTime.class.getDeclaredClasses()),
                        Stream.of(ReadsTheClockDecider.class, FoldsByTheClock.class, RemembersByTheClock.class))
                .map(planted -> breaking(Timeless.DECISIONS_HAVE_NO_CLOCK, planted));
    }

    private static Stream<Arguments> rulesOfRooms() {
        return Stream.of(
                breaking(House.CONTRACTS_KNOW_NOBODY, KnowsTheRuntime.class),
                breaking(House.THE_EVENT_STORE_KNOWS_NOTHING_OF_OURS, KnowsOrders.class),
                breaking(House.CONTRACTS_HAVE_NO_CIRCLES, GoesThere.class, ComesBack.class),
                breaking(House.THE_EVENT_STORE_IS_ENTERED_BY_ITS_DOOR, ReachesIntoTheStore.class),
                breaking(House.THE_EVENT_STORE_HAS_NO_CIRCLES, GoesIn.class, ComesOut.class),
                breaking(House.POSTGRES_IS_ENTERED_BY_ITS_DOOR, ReachesIntoPostgres.class),
                breaking(House.POSTGRES_HAS_NO_CIRCLES, Enters.class, Leaves.class),
                breaking(House.THE_RUNTIME_KNOWS_NO_BUSINESS, KnowsStock.class),
                breaking(House.THE_VAULT_STANDS_ON_THE_RUNTIME_ALONE, SpeaksOfPayments.class),
                breaking(House.WEB_KNOWS_NO_BUSINESS, KnowsSkus.class),
                breaking(House.WEB_KNOWS_NO_BUSINESS, KnowsOrderIds.class),
                breaking(House.COMMANDS_MEET_OTHERS_IN_CONTRACTS, ReachesIntoQueries.class),
                breaking(House.COMMANDS_MEET_OTHERS_IN_CONTRACTS, ReachesIntoSagas.class),
                breaking(House.SAGAS_STAND_ON_THE_RUNTIME_ALONE, ReachesIntoTheCommandSide.class),
                breaking(House.SAGAS_STAND_ON_THE_RUNTIME_ALONE, SpeaksHttp.class),
                breaking(House.QUERIES_DECIDE_NOTHING, ReachesIntoCommands.class),
                breaking(House.QUERIES_DECIDE_NOTHING, SendsCommands.class),
                breaking(House.QUERIES_HAVE_NO_CIRCLES, LeadsThere.class, LeadsBack.class),
                breaking(House.IMPORTS_MEET_OTHERS_IN_CONTRACTS, ReachesIntoDeciders.class),
                breaking(House.ROUNDS_STAND_ALONE, KnowsCustomers.class),
                breaking(House.PLANNING_STANDS_ON_ROUNDS_ALONE, LooksIntoTheVault.class),
                breaking(House.DECISIONS_NEED_NO_FRAMEWORK, ReadsTheClockDecider.class),
                breaking(House.NOTHING_IS_COUNTED_LOOSELY, CountsLooselyDecider.class),
                breaking(House.NAMES_ARE_THE_BUSINESS, OrderManager.class),
                breaking(PublicTypes.ARE_USED_OUTSIDE, PublicForNobody.class),
                breaking(PublicTypes.ARE_USED_OUTSIDE, KnowsOrders.class),
                breaking(House.NULL_IS_MARKED_EVERYWHERE, Unmarked.class));
    }

    private static Arguments breaking(ArchRule rule, Class<?>... planted) {
        return arguments(rule, planted);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule, Class<?>... planted) {
        assertThat(house.size()).isGreaterThan(200);
        rule.check(house);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesWhoBreaksIt(ArchRule rule, Class<?>... planted) {
        JavaClasses broken = new ClassFileImporter().importClasses(planted);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
