package consigne.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import consigne.imports.job.Job;
import consigne.imports.receiving.FileReceiver;
import consigne.imports.report.ImportView;
import consigne.imports.staging.FileForm;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.web.http.Answers;
import consigne.web.idempotency.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Begins imports of any kind: takes in their files, to be worked on in the background. */
@Component
public final class ImportStart {

    private final FileReceiver receiving;
    private final ImportViews views;
    private final Scheduler scheduler;
    private final CustomTask<Void> task;
    private final Idempotency idempotency;
    private final Clock clock;

    ImportStart(
            FileReceiver receiving,
            ImportViews views,
            Scheduler scheduler,
            CustomTask<Void> importTask,
            Idempotency idempotency,
            Clock clock) {
        this.receiving = receiving;
        this.views = views;
        this.scheduler = scheduler;
        this.task = importTask;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The id of the import that a request begins. */
    public static UUID idFor(Origin origin) {
        return Ids.derived(origin.commandId(), "import");
    }

    /**
     * Takes in the body of a request.
     *
     * @param form what the file should look like
     * @return the import; an earlier one if the same request began it
     */
    public ResponseEntity<ImportView> begin(Job job, FileForm form, HttpServletRequest request, Origin origin)
            throws IOException {
        UUID id = receiving.receive(
                job,
                form,
                request.getInputStream(),
                hash -> idempotency.claim(request, hash, origin),
                () -> scheduler.scheduleIfNotExists(task.instance(job.id().toString()), clock.instant()));
        return Answers.accepted("/api/imports/" + id, views.of(id));
    }
}
