package consigne.runtime.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MakingIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123456Z");

    private final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aFreshIdIsOfVersion7AndHoldsTheTime() {
        UUID id = ids.fresh();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void freshIdsGrowEvenWhileTheClockStands() {
        assertThat(Stream.generate(ids::fresh).limit(10_000).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aDerivedIdIsTheSameForTheSameMessageAndStep() {
        String event = ids.fresh().toString();

        assertThat(Ids.derived(event, "reserve")).isEqualTo(Ids.derived(event, "reserve"));
    }

    @Test
    void aDerivedIdDiffersByMessageAndByStep() {
        assertThat(Stream.of(Ids.derived("ab", "c"), Ids.derived("a", "bc"), Ids.derived("ab", "d")))
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdDerivedFromVersion7KeepsItsTime() {
        UUID event = ids.fresh();

        UUID derived = Ids.derived(event.toString(), "reserve");

        assertThat(derived.version()).isEqualTo(7);
        assertThat(derived.variant()).isEqualTo(2);
        assertThat(derived.getMostSignificantBits() >>> 16).isEqualTo(event.getMostSignificantBits() >>> 16);
    }

    @Test
    void anIdDerivedFromAnythingElseIsOfVersion8() {
        assertThat(Stream.of("", "order-1", UUID.randomUUID().toString(), "01913f2e-7-7000-8-000000000000000000")
                        .map(from -> Ids.derived(from, "reserve").version()))
                .containsOnly(8);
    }
}
