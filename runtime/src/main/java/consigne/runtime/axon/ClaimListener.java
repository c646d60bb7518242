package consigne.runtime.axon;

/** Hears, in the transaction that claims a part of a processor's work, that this process has it from now on. */
public interface ClaimListener {

    void claimed(String processor);
}
