package consigne.api.history;

/**
 * One of what adds up to a value.
 *
 * @param words what it is, such as {@code for 14 empties}
 * @param amount an amount of money or a number, as the value is; negative where it takes away
 * @param position of the event that it comes from
 */
public record Term(String words, Object amount, long position) {}
