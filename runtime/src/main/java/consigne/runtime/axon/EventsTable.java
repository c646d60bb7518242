package consigne.runtime.axon;

/**
 * Where SQL finds events, whichever engine has stored them.
 *
 * @param name of a table or a view with the columns {@code position}, {@code sequence}, {@code recorded_at},
 *     {@code aggregate_id}, {@code event_id}, {@code command_id}, {@code type}, {@code revision}, {@code payload} and
 *     {@code metadata}
 */
public record EventsTable(String name) {}
