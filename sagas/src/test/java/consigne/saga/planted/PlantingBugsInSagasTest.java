package consigne.saga.planted;

import consigne.planted.BugHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/** Every build plants two, {@code -Dtorture=full} all of them. */
@Tag("torture")
@Order(1) // takes longest
class PlantingBugsInSagasTest extends BugHunt<SagaBug> {

    PlantingBugsInSagasTest() {
        super(
                SagaBug.class,
                EnumSet.of(
                        SagaBug.WRITE_THE_TOKEN_BEFORE_THE_WORK_IS_DONE, SagaBug.DO_THE_WORK_OF_ONE_ORDER_FOR_ANOTHER),
                SagaBug::bug);
    }
}
