package consigne.launcher.errand;

import java.net.URI;

/** Opens as much of a shop that is shut as an errand needs. */
@FunctionalInterface
public interface ShutShop {

    /**
     * Opens it for this process alone.
     *
     * @param settings as for the shop
     * @throws NotDone if it is not shut, or not there
     */
    Ajar open(String... settings);

    /**
     * A shop that is open for one caller.
     *
     * @param address where it answers
     * @param token what it lets the caller in for
     * @param shutting shuts it again
     */
    record Ajar(URI address, String token, Runnable shutting) implements AutoCloseable {

        @Override
        public void close() {
            shutting.run();
        }

        /** The token is a secret. */
        @Override
        public String toString() {
            return "a shop at " + address;
        }
    }
}
