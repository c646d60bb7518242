package consigne.query.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints pages as PDF. Nothing is ever fetched for one; its font comes with it, so that it looks the same everywhere. A
 * few are printed at a time: it is the dearest thing that a reader can ask for.
 */
final class Prints {

    /** Has the letters of French and the sign of the euro; it comes with the library that writes PDF. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String FAMILY = "Document";
    private static final int NORMAL = 400;
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Prints() {
        XRLog.setLoggingEnabled(false); // a page holds who somebody is
    }

    byte[] print(String page) {
        turns.acquireUninterruptibly();
        try {
            return printed(page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            turns.release();
        }
    }

    private static byte[] printed(String page) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        FSSupplier<InputStream> font = () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
        builder.useFont(font, FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Consigne");
        builder.withHtmlContent(page, null);
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }
}
