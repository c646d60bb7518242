package consigne.eventstore.planted;

import consigne.planted.BugHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/** Every build plants three, {@code -Dtorture=full} all of them. */
@Tag("torture")
@Order(1) // takes longest
class PlantingBugsTest extends BugHunt<PlantedBug> {

    PlantingBugsTest() {
        super(
                PlantedBug.class,
                EnumSet.of(
                        PlantedBug.SKIP_THE_FSYNC, PlantedBug.DROP_THE_LOCK, PlantedBug.FORGET_THE_PAYLOAD_IN_THE_HASH),
                PlantedBug::bug);
    }
}
