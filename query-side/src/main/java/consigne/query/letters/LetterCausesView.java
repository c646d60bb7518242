package consigne.query.letters;

import java.util.List;

/**
 * What is to blame for what waits.
 *
 * @param causes the most frequent first; no more than were asked for
 */
record LetterCausesView(List<LetterCauseView> causes) {}
