package consigne.acceptance.shop;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A small JVM beside this one, with the same class path. */
public final class OtherJvm {

    private OtherJvm() {}

    /** The command line that runs a program. */
    public static List<String> running(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dconsigne.vault.key=" + System.getProperty("consigne.vault.key", ""),
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same as it runs where it is installed: with the log of a shop, not that of tests. */
    public static List<String> installed(Class<?> program, String... arguments) {
        return running(program, arguments).stream()
                .map(OtherJvm::withoutTheLogOfTests)
                .toList();
    }

    private static String withoutTheLogOfTests(String argument) {
        return Arrays.stream(argument.split(File.pathSeparator, -1))
                .filter(entry -> !entry.matches(".*\\bacceptance[/-](shop|journeys)\\b.*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Surefire may hide the class path in a jar, and keeps the real one. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
