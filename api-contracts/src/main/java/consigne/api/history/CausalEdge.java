package consigne.api.history;

/**
 * One message led to another.
 *
 * @param from what led to it
 * @param to what it led to
 */
public record CausalEdge(String from, String to) {}
