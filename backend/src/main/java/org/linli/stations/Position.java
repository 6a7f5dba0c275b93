package org.linli.stations;

import org.linli.shared.errors.Fault;

/** A point in degrees, in the datum GCJ-02. */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371_008.8;
    private static final double THOUSANDTHS = 1000;
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    /**
     * Where somebody looks from, to 3 decimals: nobody has to know in which house. Degrees that there are not are a fault of the
     * request.
     */
    public static Position lookedFrom(double latitude, double longitude) {
        return new Position(degrees("latitude", latitude, POLE), degrees("longitude", longitude, DATE_LINE));
    }

    private static double degrees(String name, double value, int most) {
        if (!(Math.abs(value) <= most)) {
            throw Fault.badInput("range", name, -most, most);
        }
        return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
    }

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
