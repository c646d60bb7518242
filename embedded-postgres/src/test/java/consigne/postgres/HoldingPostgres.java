package consigne.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Another JVM that holds a PostgreSQL until it is killed. */
final class HoldingPostgres {

    private HoldingPostgres() {}

    record Holder(Process jvm, Client client) {}

    /** Returns once PostgreSQL takes connections there. */
    static Holder spawn(Path folder) throws IOException {
        Process jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingPostgres.class.getName(),
                        folder.toString()))
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader out = jvm.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("holding")) {
                return new Holder(jvm, new Client(words[1], words[2], words[3]));
            }
        }
        throw new IllegalStateException("The other JVM ended");
    }

    @SuppressWarnings("SystemOut") // Its parent listens.
    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.in(Path.of(args[0])).throwaway().start();
        System.out.println("holding " + postgres.jdbcUrl() + " " + postgres.username() + " " + postgres.password());
        Thread.currentThread().join();
    }
}
