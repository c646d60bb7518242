package consigne.planted;

/**
 * A bug, where to plant it, and the test that must catch it.
 *
 * @param file the class, or the script of tables, by its name
 * @param original what stands in that file once
 * @param planted what is to stand there instead
 * @param testClass by its whole name
 */
public record Bug(String file, String original, String planted, String testClass, String testMethod) {

    /**
     * A bug that a test is named for.
     *
     * @param caughtBy the test's class below {@code root}, and its method: {@code deciding.LosingARaceTest#theMethod}
     */
    public static Bug in(String file, String original, String planted, String root, String caughtBy) {
        int end = caughtBy.indexOf('#');
        return new Bug(file, original, planted, root + "." + caughtBy.substring(0, end), caughtBy.substring(end + 1));
    }

    /** The text with the bug in place of what stands there exactly once. */
    String plantedIn(String text) {
        int place = text.indexOf(original);
        if (place < 0 || text.indexOf(original, place + 1) >= 0) {
            throw new IllegalStateException(file + " does not hold this once, name another place: " + original);
        }
        return text.replace(original, planted);
    }
}
