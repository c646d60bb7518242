package consigne.query.comparison;

import consigne.query.comparison.ComparisonReport.Field;
import consigne.query.comparison.ComparisonReport.Row;
import consigne.query.fields.ViewFields;
import consigne.query.pseudonym.Pseudonyms;
import consigne.web.access.ActingRole;
import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What whoever sends the current request is told of a comparison: all, unless it is as an analyst that they were let
 * in, who know persons by pseudonyms alone. What is stored names them.
 */
@Component
public final class Discretion {

    private final Pseudonyms pseudonyms;
    private final HttpServletRequest request;

    /** @param request stands for the current one */
    Discretion(Pseudonyms pseudonyms, HttpServletRequest request) {
        this.pseudonyms = pseudonyms;
        this.request = request;
    }

    private boolean isForAnalysts() {
        return ActingRole.of(request).filter(role -> role == Role.ANALYST).isPresent();
    }

    /** A report. */
    public ComparisonReport told(ComparisonReport report) {
        return isForAnalysts()
                ? report.withSamples(
                        table -> table.samples().stream().map(this::told).toList())
                : report;
    }

    private Row told(Row row) {
        Map<String, Object> key = new LinkedHashMap<>(row.key());
        key.replaceAll((column, value) -> {
            Object told = pseudonyms.ofField(List.of(column), value);
            return told == null ? value : told;
        });
        return new Row(key, row.fields().stream().map(this::told).toList(), row.events());
    }

    private Field told(Field field) {
        List<String> parts = ViewFields.parts(field.field());
        return new Field(
                field.field(), pseudonyms.ofField(parts, field.inService()), pseudonyms.ofField(parts, field.beside()));
    }

    /**
     * What is called by something that tells one from another.
     *
     * @param column what rows call that
     */
    public Set<String> told(String column, Set<String> names) {
        return isForAnalysts()
                ? names.stream()
                        .map(name -> String.valueOf(pseudonyms.ofField(List.of(column), name)))
                        .collect(Collectors.toCollection(TreeSet::new))
                : names;
    }

    /** What went wrong, in words that may name anything. */
    public @Nullable String told(@Nullable String failure) {
        return failure == null || !isForAnalysts() ? failure : "the log says why";
    }
}
