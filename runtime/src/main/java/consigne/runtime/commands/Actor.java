package consigne.runtime.commands;

/**
 * Who acts.
 *
 * @param subject the person, or the name of the saga or import
 * @param role in which role
 * @param channel through what: {@code http}, {@code saga}, {@code webhook}, {@code import}
 */
public record Actor(String subject, String role, String channel) {}
