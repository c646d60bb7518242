package consigne.imports;

import consigne.api.Page;
import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.job.Progress;
import consigne.web.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imports, one or many. */
@Component
final class ImportViews {

    private final Jobs jobs;

    ImportViews(Jobs jobs) {
        this.jobs = jobs;
    }

    /** An import with its report; throws {@link NotFound} if there is none. */
    ImportView of(UUID id) {
        Job job = jobs.job(id).orElseThrow(() -> new NotFound("import", id));
        Progress progress = jobs.progress(id); // first: one that is done has its report
        Optional<Report> report = jobs.found(id).map(it -> Report.of(it, jobs.booked(id), jobs.differences(id)));
        return ImportView.of(job, progress, report);
    }

    /** Imports without their reports, the newest first, from behind another one on. */
    Page<ImportView> page(@Nullable UUID behind, int limit) {
        List<ImportView> views = jobs.before(behind, limit + 1).stream()
                .map(shown -> ImportView.of(shown.job(), shown.progress(), Optional.empty()))
                .toList();
        return views.size() <= limit
                ? new Page<>(views, null)
                : new Page<>(views.subList(0, limit), views.get(limit - 1).id().toString());
    }
}
