package consigne.imports.kind;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Progress;
import consigne.imports.report.ImportView;

/** A kind of import: what is done with a file of it. A bean of this type is all that imports need to know of one. */
public interface ImportKind {

    /** What its imports are kept under; never changes. */
    String name();

    /** Works on an import from where it is until nothing is left to do. */
    void run(ImportClaim claim);

    /** Notes, of an import that ends before it is done, that what it did not carry out was never seen. */
    void withdraw(Job job);

    /** Removes what an import needs only while it is worked on, but for its file. */
    void clear(Job job);

    /** Shows an import without its report. */
    ImportView show(Job job, Progress progress);

    /** Shows an import with its report, as far as there is one. */
    ImportView showWhole(Job job, Progress progress);
}
