package consigne.api;

/**
 * Why a rule of the business refuses a command; the components of the record are the facts that led to it. Each has a
 * frozen name, in {@code consigne.api.naming.RejectionNames}.
 */
public interface Rejection {

    /** One sentence for a person. */
    String explanation();
}
