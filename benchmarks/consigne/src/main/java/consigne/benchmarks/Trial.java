package consigne.benchmarks;

import consigne.benchmarks.measuring.Subject.Question;

/**
 * Something that is measured once a round.
 *
 * @param name its line in the table
 * @param subject who does the work, see {@link Stand#subject}
 * @param what the work, as the subject calls it
 * @param seconds for how long, unless told otherwise
 */
record Trial(String name, String subject, String what, int senders, double seconds) {

    Question question(double factor) {
        return new Question(what, senders, seconds * factor);
    }
}
