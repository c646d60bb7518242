package consigne.runtime.transfer;

/** Two stores are not one another's copy. */
public final class StoresDiffer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param event the first at which they do, counted from 1 */
    public StoresDiffer(long event, String how) {
        super("At event " + event + " the stores differ: " + how);
    }
}
