package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Whole;
import consigne.api.form.WholeForm;

/** How many of something: a whole number from zero on, so large that no sum of what is taken in exceeds it. */
@Whole(least = 0, most = 1_000_000_000_000_000L, example = 6)
public record Quantity(@JsonValue long value) implements Comparable<Quantity> {

    /** The most units that one line of an order may ask for. */
    public static final long MOST_IN_A_LINE = 10_000;

    private static final WholeForm FORM = WholeForm.of(Quantity.class);

    public static final Quantity ZERO = new Quantity(0);

    public Quantity {
        FORM.check(value);
    }

    @JsonCreator
    public static Quantity of(long value) {
        return new Quantity(value);
    }

    /** A quantity that a line of an order may have: 1 to {@link #MOST_IN_A_LINE}. */
    public Quantity inALine(String field) {
        if (isZero()) {
            throw new Malformed(field, "must be at least 1");
        }
        return upToALine(field);
    }

    /** A quantity that part of a line may have: 0 to {@link #MOST_IN_A_LINE}. */
    public Quantity upToALine(String field) {
        if (value > MOST_IN_A_LINE) {
            throw new Malformed(field, "must not be above " + MOST_IN_A_LINE);
        }
        return this;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value + other.value);
    }

    /** Takes away; never below zero. */
    public Quantity minus(Quantity other) {
        return new Quantity(value - other.value);
    }

    public Quantity times(Quantity other) {
        return new Quantity(Math.multiplyExact(value, other.value));
    }

    public Quantity orAtMost(Quantity limit) {
        return exceeds(limit) ? limit : this;
    }

    @JsonIgnore
    public boolean isZero() {
        return value == 0;
    }

    public boolean exceeds(Quantity other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
