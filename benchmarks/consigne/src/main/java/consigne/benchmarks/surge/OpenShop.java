package consigne.benchmarks.surge;

import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.SubjectProcess;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The whole shop in a process of its own, which is asked over HTTP and nothing else. */
final class OpenShop {

    private static final String HEAP = "-Xmx512m";

    /** As the shop has it where nobody says otherwise: who gets no connection by then is told to come back later. */
    private static final String CONNECTIONS = "-Dspring.datasource.hikari.connection-timeout=3000";

    private OpenShop() {}

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running shop =
                new Running(Target.Login.ofThisProcess(), "consigne.command", "consigne.query", "consigne.saga")) {
            System.err.println("Open at " + shop.address());
            Subject onlyOverHttp = question -> {
                throw new IllegalArgumentException(question.what());
            };
            onlyOverHttp.answer(answers);
        }
    }

    /** Opens it on a port, with the database of this process; closed, it ends. */
    static SubjectProcess at(int port, Path log) throws IOException {
        return new SubjectProcess(
                "the shop",
                List.of(
                        HEAP,
                        CONNECTIONS,
                        "-Dserver.port=" + port,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenShop.class.getName()),
                Map.of(),
                log);
    }
}
