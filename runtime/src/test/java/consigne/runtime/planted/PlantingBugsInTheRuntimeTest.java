package consigne.runtime.planted;

import consigne.planted.BugHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/** Every build plants two, {@code -Dtorture=full} all of them. */
@Tag("torture")
@Order(1) // takes longest
class PlantingBugsInTheRuntimeTest extends BugHunt<RuntimeBug> {

    PlantingBugsInTheRuntimeTest() {
        super(
                RuntimeBug.class,
                EnumSet.of(
                        RuntimeBug.ANSWER_BEFORE_THE_EVENTS_ARE_ON_DISK, RuntimeBug.KEEP_A_STATE_THAT_WAS_NOT_STORED),
                RuntimeBug::bug);
    }
}
