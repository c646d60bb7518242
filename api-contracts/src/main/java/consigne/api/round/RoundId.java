package consigne.api.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.depot.VanId;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import consigne.api.slot.SlotId;

/** A round by its slot and its van: {@code main-2026-11-28-1000.van-1}. */
@Text(
        pattern =
                "[a-z0-9][a-z0-9-]{0,31}-[0-9]{4}-[0-9]{2}-[0-9]{2}-([01][0-9]|2[0-3])[0-5][0-9]\\.[a-z0-9][a-z0-9-]{0,31}",
        words = "a slot and a van, such as main-2026-11-28-1000.van-1",
        example = "main-2026-11-28-1000.van-1")
public record RoundId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(RoundId.class);
    private static final char DOT = '.';

    @JsonCreator
    public RoundId {
        FORM.check(value);
        slotIn(value);
    }

    public static RoundId of(SlotId slot, VanId van) {
        return new RoundId(slot.value() + DOT + van);
    }

    /** What the event store calls the rounds of a slot. */
    public static String aggregateOf(SlotId slot) {
        return "rounds:" + slot;
    }

    public SlotId slot() {
        return slotIn(value);
    }

    public VanId van() {
        return new VanId(value.substring(value.indexOf(DOT) + 1));
    }

    @Override
    public String toString() {
        return value;
    }

    private static SlotId slotIn(String text) {
        return new SlotId(text.substring(0, text.indexOf(DOT)));
    }
}
