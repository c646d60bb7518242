package consigne.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuringDistancesTest {

    private static final GreatCircle.Place PARIS = new GreatCircle.Place(48.8566, 2.3522);
    private static final GreatCircle.Place LILLE = new GreatCircle.Place(50.6292, 3.0573);

    @Test
    void aDegreeAlongAMeridianIsItsShareOfTheEarthsGirth() {
        assertThat(new GreatCircle.Place(0, 0).metresTo(new GreatCircle.Place(1, 0)))
                .isCloseTo(111_195, within(1.0));
    }

    @Test
    void roadsAreLongerThanABirdFlies() {
        GreatCircle travel = new GreatCircle(List.of(PARIS, LILLE), 1.3, 10);

        assertThat(travel.metres(0, 1)).isCloseTo(1.3 * PARIS.metresTo(LILLE), within(1e-9));
        assertThat(travel.seconds(0, 1)).isCloseTo(travel.metres(0, 1) / 10, within(1e-9));
        assertThat(travel.metres(0, 1)).isEqualTo(travel.metres(1, 0));
        assertThat(travel.metres(1, 1)).isZero();
    }

    @Test
    void whereNoPlaceIsNobodyDrives() {
        assertThatThrownBy(() -> new GreatCircle.Place(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GreatCircle.Place(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GreatCircle(List.of(PARIS), 0.9, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
