package consigne.benchmarks.measuring;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process of a {@link Subject}, seen from outside. It ends when it is closed. */
public final class SubjectProcess implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final String name;

    /**
     * Starts it and waits until it is ready.
     *
     * @param program class path, main class and arguments
     * @param log takes what it prints beside its answers
     */
    public SubjectProcess(String name, List<String> program, Map<String, String> environment, Path log)
            throws IOException {
        this.name = name;
        List<String> command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx2g",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"),
                        program.stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        process = builder.redirectError(log.toFile()).start();
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        awaitReady(log);
    }

    /** What Java itself says before is passed over. */
    private void awaitReady(Path log) throws IOException {
        String line = answers.readLine();
        while (line != null && !"ready".equals(line)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException(name + " did not start, see " + log);
        }
    }

    public Measurement ask(Subject.Question question) throws IOException {
        questions.write(json.writeValueAsString(question));
        questions.newLine();
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(name + " died of " + question);
        }
        return json.readValue(answer, Measurement.class);
    }

    @Override
    public void close() {
        try {
            questions.close();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
