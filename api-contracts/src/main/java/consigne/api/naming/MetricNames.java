package consigne.api.naming;

/** The frozen names of what is counted, and of the tags that it bears. */
public final class MetricNames {

    /** Steps of a saga that were refused, by {@link #SAGA}, {@link #STEP}, {@link #MEANING} and {@link #RULE}. */
    public static final String STEPS_REFUSED = "consigne.saga.steps.refused";

    /** Deadlines whose command was refused when it was due, by {@link #COMMAND} and {@link #RULE}. */
    public static final String DEADLINES_REFUSED = "consigne.deadlines.refused";

    /** Calls of the payment provider that failed and are made again, by {@link #CALL}. */
    public static final String PROVIDER_CALLS_FAILED = "consigne.payment.calls.failed";

    /** Answers of the payment provider that a payment did not take, by {@link #CALL} and {@link #RULE}. */
    public static final String PROVIDER_ANSWERS_REFUSED = "consigne.payment.answers.refused";

    /** Events that a processor has set aside, by {@link #PROCESSOR}. */
    public static final String EVENTS_PARKED = "consigne.events.parked";

    /** Sequences of events that wait behind one that was set aside, by {@link #PROCESSOR}. */
    public static final String SEQUENCES_WAITING = "consigne.events.parked.sequences";

    /** By how many seconds the clock of this machine is ahead of the database's; negative where it is behind. */
    public static final String CLOCK_AHEAD = "consigne.clock.ahead";

    /** The first position at which the chain of hashes did not hold when it was last verified; 0 where it held. */
    public static final String CHAIN_BROKEN_AT = "consigne.event-store.chain.broken-at";

    /** How many things of the last sample have rows that do not say what their events say; by {@link #READ_MODEL}. */
    public static final String DRIFT = "consigne.read-models.drift";

    /** Which read model. */
    public static final String READ_MODEL = "read.model";

    /** The position at which the chain of hashes ended, an hour ago at most, by its {@link #HASH} there. */
    public static final String CHAIN_HEAD = "consigne.event-store.chain.head";

    /** The hash of an event, in hexadecimal. */
    public static final String HASH = "hash";

    /** The name of an event processor. */
    public static final String PROCESSOR = "processor";

    /** The name of a saga, such as {@code fulfilment}. */
    public static final String SAGA = "saga";

    /** What a saga was about to do, such as {@code reserve}. */
    public static final String STEP = "step";

    /** What a refusal means to the saga: {@code expected}, {@code branch} or {@code unforeseen}. */
    public static final String MEANING = "meaning";

    /** The rule of the business that stands against a command, such as {@code out-of-stock}. */
    public static final String RULE = "rule";

    /** The frozen name of a scheduled command. */
    public static final String COMMAND = "command";

    /** The frozen name of the event that the provider is called for. */
    public static final String CALL = "call";

    private MetricNames() {}
}
