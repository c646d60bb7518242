package consigne.runtime.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.deciding.Tally.CountTo;
import consigne.runtime.deciding.Tally.Counted;
import consigne.runtime.deciding.Tally.Full;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsideringCommandsTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Node here = new Node(database);
    private final Node there = new Node(database);

    @AfterEach
    void end() {
        here.close();
        there.close();
    }

    @Test
    void whatWouldFollowIsSaidAndNotStored() {
        here.send(new CountTo("t", 3));

        assertThat(here.consider(new CountTo("t", 5))).isEqualTo(Decision.accept(new Counted("t", 2)));
        assertThat(here.consider(new CountTo("t", 3))).isEqualTo(Decision.nothingToDo());
        assertThat(here.counted("t")).isEqualTo(3);
        assertThat(here.events("t")).isEqualTo(1);
    }

    @Test
    void whatAnotherProcessHasDoneCounts() {
        here.send(new CountTo("t", 3));
        there.send(new CountTo("t", Tally.MOST));

        assertThat(here.consider(new Tally.Count("t"))).isEqualTo(Decision.refuse(new Full(Tally.MOST)));
    }
}
