package consigne.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A bug that is not planted would be caught by nobody, or by everybody. */
class FindingThePlaceTest {

    private final Bug bug = Bug.in("Till", "wait();", "", "consigne", "sales.WaitingTest#everybodyWaits");

    @Test
    void aBugIsPlantedWhereItsPlaceIs() {
        assertThat(bug.plantedIn("open(); wait(); close();")).isEqualTo("open();  close();");
    }

    @Test
    void aPlaceThatIsGoneOrThereTwiceIsTold() {
        assertThatThrownBy(() -> bug.plantedIn("open(); close();")).hasMessageContaining("name another place: wait();");
        assertThatThrownBy(() -> bug.plantedIn("wait(); wait();")).hasMessageContaining("Till does not hold this once");
    }

    @Test
    void itsTestIsFoundByItsWholeName() {
        assertThat(bug.testClass()).isEqualTo("consigne.sales.WaitingTest");
        assertThat(bug.testMethod()).isEqualTo("everybodyWaits");
    }
}
