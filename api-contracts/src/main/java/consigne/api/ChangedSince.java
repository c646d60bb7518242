package consigne.api;

/** The aggregate has changed since the caller read it. */
public record ChangedSince(long expectedVersion, long version) implements Rejection {

    @Override
    public String explanation() {
        return "It is at version " + version + " and not at " + expectedVersion + " any more.";
    }
}
