package consigne.imports.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Writes CSV that people open in a spreadsheet: what a program would take for a formula there is made a text.
 *
 * <p>Source: OWASP, CSV Injection.
 */
final class ListedFile {

    private static final String FORMULAS = "=+-@\t\r\n";

    private final Writer writer;

    ListedFile(OutputStream target) {
        this.writer = new BufferedWriter(new OutputStreamWriter(target, UTF_8));
    }

    void header(String... names) throws IOException {
        writer.write(String.join(",", names) + "\r\n");
    }

    /** A number that says where something is, and texts about it. */
    void row(String place, String... texts) throws IOException {
        writer.write(place);
        for (String text : texts) {
            writer.write("," + quoted(text));
        }
        writer.write("\r\n");
    }

    void end() throws IOException {
        writer.flush();
    }

    static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
