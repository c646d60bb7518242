package consigne.api;

/** The keys of what is kept beside every event and command: who, why, and what led to it. */
public final class Metadata {

    /** The command that the event follows from. The same command id is carried out once. */
    public static final String COMMAND_ID = "commandId";

    /** The name of that command, such as {@code PlaceOrder}. */
    public static final String COMMAND = "command";

    /** The whole story: the same in all messages that one request led to. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that led here: the id of an event for what a saga does, else the command's own id. */
    public static final String CAUSATION_ID = "causationId";

    /** Who acted: the subject of the caller, or the name of the saga. */
    public static final String ACTOR = "actor";

    /** The role in which the actor acted. */
    public static final String ACTOR_ROLE = "actorRole";

    /** Through what the actor acted, such as {@code http}, {@code saga} or {@code import}. */
    public static final String ACTOR_CHANNEL = "actorChannel";

    /** The person whose action began the story. */
    public static final String INITIATOR = "initiator";

    /** Why, where a person gave a reason. */
    public static final String REASON = "reason";

    /** When it happened, where that differs from when it was recorded; ISO 8601. */
    public static final String OCCURRED_AT = "occurredAt";

    /** Whether the caller says so, and it is still to be judged; only on commands. */
    public static final String OCCURRED_AT_IS_CLAIMED = "occurredAtIsClaimed";

    /** There where the caller's time of occurrence cannot be: it is before what it follows, or in the future. */
    public static final String CLOCK_DOUBTFUL = "clockDoubtful";

    /** The version that the caller expects the aggregate to be at; only on commands. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** There where only what would follow is asked for, and nothing is to be stored; only on commands. */
    public static final String REHEARSAL = "rehearsal";

    private Metadata() {}
}
