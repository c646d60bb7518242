package consigne.imports.kind;

import consigne.imports.job.Job;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of imports that there are. */
public final class ImportKinds {

    private final Map<String, ImportKind> kinds;

    public ImportKinds(List<ImportKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
    }

    /** The kind that an import is of. */
    public ImportKind of(Job job) {
        return Objects.requireNonNull(kinds.get(job.kind()), job::kind);
    }
}
