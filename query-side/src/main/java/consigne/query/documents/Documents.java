package consigne.query.documents;

import consigne.query.rows.ViewJson;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Answers with a document as it is accepted: as JSON, as a page or as PDF, in the language that is preferred. */
public final class Documents {

    /** What the description says of the language that is asked for. */
    public static final String LANGUAGES = "the language of pages and PDF: fr or en, with a region or without";

    private static final int HALF = 16;

    private final Parties parties;
    private final Pages pages = new Pages();
    private final Prints prints = new Prints();

    Documents(Parties parties) {
        this.parties = parties;
    }

    /** Writes a view out in a language, as it was where the shop is. */
    @FunctionalInterface
    public interface Writer<V> {
        Sheet write(V view, Language language, ZoneId where);
    }

    /**
     * Answers with a view, or with what is written of it.
     *
     * @param name what a file is called, without its ending
     * @param accept what the caller accepts
     * @param languages which languages they do
     * @throws HttpMediaTypeNotAcceptableException where it can be had as nothing that they accept
     */
    public <V> ResponseEntity<Object> answer(
            V view,
            String name,
            Writer<V> writer,
            @Nullable String accept,
            @Nullable String languages,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        DocumentFormat format = DocumentFormat.of(accept);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(format.mediaType());
        if (format == DocumentFormat.JSON) {
            return answer.eTag(tag(ViewJson.write(view))).body(view);
        }
        if (parties.seller() == null) {
            throw new SellerUnknown();
        }
        Language language = Language.of(languages);
        String page = pages.write(writer.write(view, language, parties.zone()));
        answer.header(HttpHeaders.CONTENT_LANGUAGE, language.code());
        if (format == DocumentFormat.HTML) {
            response.setHeader("Content-Security-Policy", pages.policy());
            return answer.eTag(tag(page)).body(page.getBytes(StandardCharsets.UTF_8));
        }
        return answer.eTag(tag("pdf " + page))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(prints.print(page));
    }

    /** Of what is shown: the same as long as that is. */
    private static String tag(String shown) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, HALF) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
