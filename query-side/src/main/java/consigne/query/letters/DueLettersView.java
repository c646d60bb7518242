package consigne.query.letters;

/**
 * Letters that are tried within a second.
 *
 * @param due how many there are
 */
record DueLettersView(int due) {}
