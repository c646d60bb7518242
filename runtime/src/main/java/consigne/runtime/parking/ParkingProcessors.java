package consigne.runtime.parking;

import java.util.List;

/** Processors of one kind that park what they cannot take, as many as there happen to be. */
public record ParkingProcessors(List<ParkingProcessor> all) {}
