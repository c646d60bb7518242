package consigne.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import consigne.api.planted.KnowsThePlatform;
import consigne.command.planted.CountsLooselyDecider;
import consigne.command.planted.PublicForNobody;
import consigne.command.planted.ReachesIntoQueries;
import consigne.command.planted.ReachesIntoSagas;
import consigne.command.planted.ReadsTheClockDecider;
import consigne.eventstore.planted.KnowsOrders;
import consigne.platform.planted.KnowsTheBusiness;
import consigne.platform.planted.OrderManager;
import consigne.query.planted.ReachesIntoCommands;
import consigne.saga.planted.ReachesIntoTheCommandSide;
import consigne.unmarked.Unmarked;
import java.nio.file.Path;
import java.util.HashSet;
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
        places.add(Location.of(Path.of("target/classes/demo-issuer/consigne")));
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importLocations(places);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(House.CONTRACTS_KNOW_NOBODY, KnowsThePlatform.class),
                arguments(House.THE_EVENT_STORE_KNOWS_NOTHING_OF_OURS, KnowsOrders.class),
                arguments(House.THE_PLATFORM_KNOWS_NO_BUSINESS, KnowsTheBusiness.class),
                arguments(House.COMMANDS_KNOW_NO_QUERIES_AND_NO_SAGAS, ReachesIntoQueries.class),
                arguments(House.COMMANDS_KNOW_NO_QUERIES_AND_NO_SAGAS, ReachesIntoSagas.class),
                arguments(House.SAGAS_KNOW_NO_COMMAND_SIDE_AND_NO_QUERIES, ReachesIntoTheCommandSide.class),
                arguments(House.QUERIES_KNOW_NO_COMMAND_SIDE_AND_NO_SAGAS, ReachesIntoCommands.class),
                arguments(House.DECISIONS_HAVE_NO_CLOCK, ReadsTheClockDecider.class),
                arguments(House.DECISIONS_NEED_NO_FRAMEWORK, ReadsTheClockDecider.class),
                arguments(House.NOTHING_IS_COUNTED_LOOSELY, CountsLooselyDecider.class),
                arguments(House.NAMES_ARE_THE_BUSINESS, OrderManager.class),
                arguments(House.WHAT_IS_PUBLIC_IS_USED_OUTSIDE, PublicForNobody.class),
                arguments(House.NULL_IS_MARKED_EVERYWHERE, Unmarked.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule, Class<?> planted) {
        assertThat(house.size()).isGreaterThan(200);
        rule.check(house);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesWhoBreaksIt(ArchRule rule, Class<?> planted) {
        JavaClasses broken = new ClassFileImporter().importClasses(planted);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
