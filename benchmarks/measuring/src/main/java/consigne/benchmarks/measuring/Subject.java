package consigne.benchmarks.measuring;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is measured, in a process of its own: it is asked by a line of JSON and answers by one. */
public interface Subject {

    /** What to measure, with how many senders, and for how long. */
    record Question(String what, int senders, double seconds) {}

    Measurement measure(Question question) throws Exception;

    /** Answers until nobody asks any more. Standard output is for answers only. */
    default void answer(PrintStream answers) throws Exception {
        ObjectMapper json = new ObjectMapper();
        answers.println("ready");
        try (var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                answers.println(json.writeValueAsString(measure(json.readValue(line, Question.class))));
            }
        } catch (IOException gone) {
            System.err.println("Nobody asks any more: " + gone.getMessage());
        }
    }

    /**
     * Takes standard output for answers; what others print goes to standard error. From then on the process ends with
     * this thread, whatever other threads are still there.
     */
    static PrintStream standardOutput() {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        return answers;
    }
}
