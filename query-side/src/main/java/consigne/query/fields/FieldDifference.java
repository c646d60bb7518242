package consigne.query.fields;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two views differ.
 *
 * @param before what it holds in the one; nothing where it is not there
 * @param after what it holds in the other; nothing where it is not there
 */
public record FieldDifference(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
