package consigne.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes sheets as pages. Whatever they say is text: none of it can become a part of the page. */
final class Pages {

    private static final String FOLDER = "consigne/query/documents/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String style = text("document.css");

    Pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(true);
    }

    /** A page, which is XML as well. */
    String write(Sheet sheet) {
        Context context = new Context();
        context.setVariables(Map.of("sheet", sheet, "style", style));
        return legible(engine.process("document.html", context));
    }

    /** What browsers are to let such a page do: to look like itself, and nothing else. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; frame-ancestors 'none'";
    }

    /** Names may hold characters that XML 1.0 has no place for (section 2.2). */
    private static String legible(String page) {
        return page.codePoints()
                .map(point -> isOfXml(point) ? point : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOfXml(int point) {
        return point == '\t' || point == '\n' || point == '\r' || (point >= ' ' && point != 0xFFFE && point != 0xFFFF);
    }

    private static String text(String file) {
        try (InputStream from =
                Objects.requireNonNull(Pages.class.getClassLoader().getResourceAsStream(FOLDER + file))) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
