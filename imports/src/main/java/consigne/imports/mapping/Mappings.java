package consigne.imports.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import consigne.api.form.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mappings that there are: those built in, and those in the shop's own folder, which come first. */
public final class Mappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final @Nullable Path folder;

    public Mappings(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The mapping of a name.
     *
     * @throws Malformed if there is none, or its file is at fault
     */
    public Mapping named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Malformed("mapping", "must match " + NAME);
        }
        return content(name)
                .map(json -> read(name, json))
                .orElseThrow(() -> new Malformed("mapping", "names no mapping that there is: " + name));
    }

    /** Reads the mapping of a name. */
    public static Mapping read(String name, String json) {
        return read(name, json, Mapping.class);
    }

    /** Reads what holds the mapping of a name, and was written by {@link #write}. */
    static <T> T read(String name, String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException unreadable) {
            throw new Malformed("mapping", "cannot be used: " + name + ".json " + fault(unreadable));
        }
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static String fault(JacksonException unreadable) {
        return Stream.iterate((Throwable) unreadable, cause -> cause != null, Throwable::getCause)
                .filter(Malformed.class::isInstance)
                .map(Malformed.class::cast)
                .findFirst()
                .map(malformed -> "in " + malformed.field() + ": " + malformed.getMessage())
                .orElseGet(() -> where(unreadable) + unreadable.getOriginalMessage());
    }

    private static String where(JacksonException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : "in line " + unreadable.getLocation().getLineNr() + ": ";
    }

    private Optional<String> content(String name) {
        try {
            Path own = folder == null ? null : folder.resolve(name + ".json");
            if (own != null && Files.isRegularFile(own)) {
                return Optional.of(Files.readString(own));
            }
            try (InputStream builtIn = Mappings.class.getResourceAsStream("/imports/" + name + ".json")) {
                return builtIn == null ? Optional.empty() : Optional.of(new String(builtIn.readAllBytes(), UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the mapping " + name + " cannot be read", unreadable);
        }
    }
}
