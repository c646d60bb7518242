package consigne.query.processor;

import consigne.api.Event;
import consigne.query.recorded.RecordedEvent;
import consigne.runtime.parking.PassingTrouble;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives events to each version of a read model that takes them, in one transaction: whoever looks sees all of them at
 * the same position. One that is not in service and cannot take an event is left behind, and the others go on.
 */
final class EveryVersion implements ReadModel.Batch {

    private final Versions versions;
    private final TransactionOperations nested;
    private final ReadModel.Batch inService;
    private final List<Version> following;
    private final List<RecordedEvent> taken = new ArrayList<>();
    private final List<ReadModel.Batch> written = new ArrayList<>();

    private EveryVersion(
            Versions versions, TransactionOperations nested, ReadModel.Batch inService, List<Version> following) {
        this.versions = versions;
        this.nested = nested;
        this.inService = inService;
        this.following = following;
    }

    /** @param nested begins a nested transaction: what fails in it leaves the one around it whole */
    static EveryVersion of(String readModel, Versions versions, TransactionOperations nested) {
        List<Version> taking = versions.taking(readModel);
        Version inService = taking.stream()
                .filter(version -> version.state() == Version.State.IN_SERVICE)
                .findFirst()
                .orElseThrow();
        return new EveryVersion(
                versions,
                nested,
                versions.computing(inService).begin(),
                taking.stream()
                        .filter(version -> version.state() == Version.State.FOLLOWING)
                        .toList());
    }

    @Override
    public void expect(List<Event> upcoming) {
        inService.expect(upcoming);
    }

    @Override
    public void take(RecordedEvent event) {
        inService.take(event);
        if (!following.isEmpty()) {
            taken.add(event);
        }
    }

    @Override
    public void write() {
        inService.write();
        written.add(inService);
        following.forEach(this::follow);
    }

    private void follow(Version version) {
        try {
            nested.executeWithoutResult(_ -> {
                ReadModel.Batch batch = versions.computing(version).begin();
                batch.takeAll(taken);
                written.add(batch);
            });
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw changedMeanwhile;
        } catch (RuntimeException failed) {
            if (PassingTrouble.is(failed)) {
                throw failed;
            }
            versions.failed(version, failed);
        }
    }

    @Override
    public void committed() {
        written.forEach(ReadModel.Batch::committed);
    }
}
