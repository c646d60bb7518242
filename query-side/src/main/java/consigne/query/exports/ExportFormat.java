package consigne.query.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import consigne.api.form.Malformed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** As what rows are written. */
enum ExportFormat {
    /** With a line of names; what a spreadsheet would take for a formula begins with an apostrophe. */
    @JsonProperty("csv")
    CSV("text/csv"),

    /** Each row an object on a line of its own. */
    @JsonProperty("ndjson")
    NDJSON("application/x-ndjson"),

    /** Columns with their types, packed with gzip. */
    @JsonProperty("parquet")
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Reads the name of a format. */
    @JsonCreator
    static ExportFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "must be one of csv, ndjson, parquet"));
    }

    /** The format that is named, else the one that is preferred of those that are accepted, else CSV. */
    static ExportFormat of(@Nullable ExportFormat named, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        if (named != null || accept == null) {
            return named == null ? CSV : named;
        }
        return accepted(accept).stream()
                .flatMap(range ->
                        Arrays.stream(values())
                                .filter(format -> range.includes(format.mediaType()))
                                .findFirst()
                                .stream())
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        Arrays.stream(values()).map(ExportFormat::mediaType).toList()));
    }

    private static List<MediaType> accepted(String accept) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(ranges);
            return ranges;
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }

    private MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    String contentType() {
        return this == PARQUET ? mediaType : mediaType + ";charset=UTF-8";
    }

    /** What the name of a file ends in. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
