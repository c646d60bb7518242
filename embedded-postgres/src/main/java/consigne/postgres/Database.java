package consigne.postgres;

/** What a client needs to connect: an address as pgjdbc takes it, the role that owns the database, its password. */
public record Database(String jdbcUrl, String username, String password) {

    /** Leaves the password out, so that it reaches no log. */
    @Override
    public String toString() {
        return username + " at " + jdbcUrl;
    }
}
