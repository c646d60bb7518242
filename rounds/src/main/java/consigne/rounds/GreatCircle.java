package consigne.rounds;

import java.util.List;

/**
 * Travel along great circles, longer by a factor than a bird flies, at one speed: for when nobody is asked who knows
 * the roads.
 *
 * @param places in the order of their numbers
 * @param roadFactor how much longer roads are, 1 or more; Ballou, Rahardja and Sakai, "Selected country circuity
 *     factors for road travel distance estimation", Transportation Research Part A 36, 2002, have measured them
 * @param metresPerSecond of the van, stops at lights included
 */
public record GreatCircle(List<Place> places, double roadFactor, double metresPerSecond) implements Travel {

    /** The mean radius of the Earth, in metres (IUGG). */
    private static final double RADIUS = 6_371_008.8;

    private static final double WIDEST = 90;
    private static final double FARTHEST = 180;

    /** @throws IllegalArgumentException if a road would be shorter than straight, or nothing moves */
    public GreatCircle {
        places = List.copyOf(places);
        if (!(roadFactor >= 1) || !(metresPerSecond > 0)) {
            throw new IllegalArgumentException("factor %f, %f m/s".formatted(roadFactor, metresPerSecond));
        }
    }

    /**
     * A place on the Earth.
     *
     * @param latitude in degrees, north of the equator
     * @param longitude in degrees, east of Greenwich
     */
    public record Place(double latitude, double longitude) {

        /** @throws IllegalArgumentException if there is no such place */
        public Place {
            if (!(Math.abs(latitude) <= WIDEST) || !(Math.abs(longitude) <= FARTHEST)) {
                throw new IllegalArgumentException("latitude %f, longitude %f".formatted(latitude, longitude));
            }
        }

        /** Metres as a bird flies, by the haversine formula. */
        public double metresTo(Place other) {
            double up = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
            double across = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
            double squared = up * up
                    + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * across * across;
            return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, squared)));
        }
    }

    @Override
    public double seconds(int from, int to) {
        return metres(from, to) / metresPerSecond;
    }

    @Override
    public double metres(int from, int to) {
        return from == to ? 0 : roadFactor * places.get(from).metresTo(places.get(to));
    }
}
