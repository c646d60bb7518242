package consigne.launcher.embedded;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where a process in mode {@code embedded} keeps what it has. */
public final class DataFolder {

    private DataFolder() {}

    /** The folder that the settings name; {@code ~/.consigne} where they name none. */
    public static Path of(Environment environment) {
        String data = environment.getProperty("consigne.data", environment.getProperty("CONSIGNE_DATA", ""));
        return data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".consigne")
                : Path.of(data).toAbsolutePath();
    }
}
