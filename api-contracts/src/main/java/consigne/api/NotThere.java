package consigne.api;

/** Refuses a command because what it is addressed to does not exist. */
public interface NotThere extends Rejection {}
