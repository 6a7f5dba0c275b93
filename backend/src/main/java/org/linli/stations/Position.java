package org.linli.stations;

/** A point in degrees, in the datum GCJ-02. */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371_008.8;

    /** How far it is in metres as the crow flies, on a sphere: off by at most half a percent. */
    public double metresTo(Position other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var haversine = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }

    private static double square(double value) {
        return value * value;
    }
}
