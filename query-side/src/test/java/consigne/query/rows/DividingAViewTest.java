package consigne.query.rows;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DividingAViewTest {

    /** An id that is a column, name and price that are written together, and two of which nothing is said. */
    public record Bottle(
            String id,
            String name,
            @Nullable BigDecimal price,
            @Nullable String label,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> notes) {}

    private static final Map<String, List<String>> TOGETHER = Map.of("named", List.of("name", "price"));

    private final ViewParts<Bottle> parts = new ViewParts<>(Bottle.class, Set.of("id"), TOGETHER);
    private final Bottle cola = new Bottle("1", "cola", new BigDecimal("1.20"), null, List.of());

    @Test
    void aViewThatBeginsIsWrittenButForWhatItDoesNotSay() {
        assertThat(parts.changed(null, cola)).isEqualTo(Map.of("named", "{\"name\":\"cola\",\"price\":1.20}"));
    }

    @Test
    void onlyWhatHasChangedIsWrittenAgain() {
        Bottle labelled = new Bottle("1", "cola", new BigDecimal("1.20"), "red", List.of());

        assertThat(parts.changed(cola, labelled)).isEqualTo(Map.of("label", "\"red\""));
        assertThat(parts.changed(cola, new Bottle("2", "cola", new BigDecimal("1.20"), null, List.of())))
                .as("columns are no parts")
                .isEmpty();
    }

    @Test
    void whatIsNamedNowhereIsAPartOfItsOwnAndIsReadBack() {
        Bottle noted = new Bottle("1", "cola", new BigDecimal("1.20"), "red", List.of("cold"));
        Map<String, String> written = parts.changed(null, noted);

        assertThat(written).containsOnlyKeys("named", "label", "notes");
        assertThat(read(written)).isEqualTo(noted);
    }

    @Test
    void whatWasNeverWrittenIsReadAsNothing() {
        assertThat(read(parts.changed(null, cola))).isEqualTo(cola);
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeenWritten() {
        Bottle labelled = new Bottle("1", "cola", new BigDecimal("1.20"), "red", List.of("cold"));

        assertThat(parts.changed(labelled, cola)).isEmpty();
        assertThat(parts.takenBack(labelled, cola)).containsExactly("label", "notes");
        assertThat(parts.takenBack(cola, labelled)).isEmpty();
    }

    @Test
    void aNumberStaysAsItIsWritten() {
        Bottle dear = new Bottle("1", "wine", new BigDecimal("18.00"), null, List.of());

        assertThat(read(parts.changed(null, dear)).price()).isEqualTo(new BigDecimal("18.00"));
    }

    @Test
    void aNameThatIsNoComponentIsRefused() {
        assertThatThrownBy(() -> new ViewParts<>(Bottle.class, Set.of("colour"), TOGETHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(
                        () -> new ViewParts<>(Bottle.class, Set.of("id"), Map.of("named", List.of("name", "colour"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void aSpoiltPartIsNotReadAsNothing() {
        for (String spoilt : List.of("\"spoilt\"", "\"\"", "[]", "null", "7")) {
            assertThatThrownBy(() -> read(Map.of("named", spoilt)))
                    .as(spoilt)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private Bottle read(Map<String, String> written) {
        return parts.read("{\"id\":\"1\"}", object(written));
    }

    private static String object(Map<String, String> written) {
        return written.entrySet().stream()
                .map(part -> "\"" + part.getKey() + "\":" + part.getValue())
                .collect(joining(",", "{", "}"));
    }
}
