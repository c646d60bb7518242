package consigne.imports.matching;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Units of a product that a credit note takes back from an earlier invoice. */
public record Sold(String sku, String invoice, long quantity) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(List<Sold> matches) {
        return JSON.writeValueAsString(matches);
    }

    public static List<Sold> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Sold>>() {});
    }
}
