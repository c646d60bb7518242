package consigne.launcher.issuer;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a person what must not stand in the log, which is kept. Where the log is read by machines, nothing is printed
 * beside it, and the log says in which file it is.
 *
 * @param isRead whether people read what is printed
 */
record Terminal(boolean isRead) {

    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

    void tell(String what, String text, Path file) {
        if (isRead) {
            System.out.print(text);
        } else {
            LOG.info("{}: in the file {}", what, file);
        }
    }
}
