package consigne.rounds;

/**
 * A stop on a round, with its times in seconds as a {@link TimeWindow} has them.
 *
 * @param arrives when the van is there
 * @param begins when handing over begins
 * @param leaves when it is done
 * @param onBoard what is in the van then
 */
public record Visit(Stop stop, double arrives, double begins, double leaves, Load onBoard) {}
