package consigne.query.documents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** As what a document is sent. */
enum DocumentFormat {
    /** For front ends; where anything is accepted as well. */
    JSON(MediaType.APPLICATION_JSON_VALUE),
    /** A page. */
    HTML(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8"),
    /** A file to keep. */
    PDF(MediaType.APPLICATION_PDF_VALUE);

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** The one that is preferred of those that are accepted. */
    static DocumentFormat of(@Nullable String accepted) throws HttpMediaTypeNotAcceptableException {
        if (accepted == null || accepted.isBlank()) {
            return JSON;
        }
        return ranges(accepted).stream()
                .filter(range -> range.getQualityValue() > 0)
                .flatMap(range -> Arrays.stream(values())
                        .filter(format -> range.includes(format.mediaType()))
                        .limit(1))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        Arrays.stream(values()).map(DocumentFormat::mediaType).toList()));
    }

    private static List<MediaType> ranges(String accepted) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accepted);
            MimeTypeUtils.sortBySpecificity(ranges);
            return ranges;
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(malformed.getMessage()));
        }
    }
}
