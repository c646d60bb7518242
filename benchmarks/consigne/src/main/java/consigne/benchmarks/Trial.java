package consigne.benchmarks;

import consigne.benchmarks.measuring.Subject.Question;

/**
 * Something that is measured once a round.
 *
 * @param name its line in the table
 * @param subject who does the work, see {@link Stand#subject}
 * @param what the work, as the subject calls it
 * @param seconds for how long, unless told otherwise
 * @param rounds in how many rounds at most; what is measured in few of them takes minutes, and needs no warming up
 */
record Trial(String name, String subject, String what, int senders, double seconds, int rounds) {

    Trial(String name, String subject, String what, int senders, double seconds) {
        this(name, subject, what, senders, seconds, Integer.MAX_VALUE);
    }

    boolean isLong() {
        return rounds < Integer.MAX_VALUE;
    }

    Question question(double factor) {
        return new Question(what, senders, seconds * factor);
    }
}
