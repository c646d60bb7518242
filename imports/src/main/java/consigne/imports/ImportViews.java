package consigne.imports;

import consigne.api.Page;
import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.job.Progress;
import consigne.imports.kind.ImportKinds;
import consigne.imports.report.ImportView;
import consigne.web.problem.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows imports, one or many. */
public final class ImportViews {

    private final Jobs jobs;
    private final ImportKinds kinds;

    ImportViews(Jobs jobs, ImportKinds kinds) {
        this.jobs = jobs;
        this.kinds = kinds;
    }

    /** An import with its report; throws {@link NotFound} if there is none. */
    public ImportView of(UUID id) {
        Job job = jobs.job(id).orElseThrow(() -> new NotFound("import", id));
        Progress progress = jobs.progress(id); // first: one that is done has its report
        return kinds.of(job).showWhole(job, progress);
    }

    /** Imports without their reports, the newest first, from behind another one on; all of them counted or not. */
    Page<ImportView> page(@Nullable UUID behind, int limit, boolean counted) {
        List<ImportView> views = jobs.before(behind, limit + 1).stream()
                .map(shown -> kinds.of(shown.job()).show(shown.job(), shown.progress()))
                .toList();
        Long total = counted ? jobs.count() : null;
        return views.size() <= limit
                ? new Page<>(views, null, total)
                : new Page<>(views.subList(0, limit), views.get(limit - 1).id().toString(), total);
    }
}
