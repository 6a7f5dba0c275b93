package org.linli.stations;

/**
 * Turns coordinates of satellites (WGS-84) into those of maps in China (GCJ-02) and back. Outside China both are the same. The
 * shift is the one that is known from the open implementations of it; it has never been published officially.
 */
public final class ChinaDatum {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;
    /** After each step a thousandth of the error is left, so that it is far below a millimetre. */
    private static final int STEPS = 5;

    private ChinaDatum() {}

    /** A point of a map from one of a satellite. */
    public static Position toMap(Position satellite) {
        if (!isInChina(satellite)) {
            return satellite;
        }
        var x = satellite.longitude() - 105;
        var y = satellite.latitude() - 35;
        var radians = Math.toRadians(satellite.latitude());
        var sine = Math.sin(radians);
        var magic = 1 - ECCENTRICITY * sine * sine;
        var root = Math.sqrt(magic);
        var north = north(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
        var east = east(x, y) * 180 / (AXIS / root * Math.cos(radians) * Math.PI);
        return new Position(satellite.latitude() + north, satellite.longitude() + east);
    }

    /** The point of a satellite that a point of a map stands for, to the millimetre. */
    public static Position toSatellite(Position map) {
        var guess = map;
        for (var step = 0; step < STEPS; step++) {
            var there = toMap(guess);
            guess = new Position(
                    guess.latitude() + map.latitude() - there.latitude(),
                    guess.longitude() + map.longitude() - there.longitude());
        }
        return guess;
    }

    private static boolean isInChina(Position position) {
        return position.longitude() >= 72.004
                && position.longitude() <= 137.8347
                && position.latitude() >= 0.8293
                && position.latitude() <= 55.8271;
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 2) * 20
                + wave(y, 1) * 20
                + wave(y, 1.0 / 3) * 40
                + wave(y, 1.0 / 12) * 160
                + wave(y, 1.0 / 30) * 320;
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 2) * 20
                + wave(x, 1) * 20
                + wave(x, 1.0 / 3) * 40
                + wave(x, 1.0 / 12) * 150
                + wave(x, 1.0 / 30) * 300;
    }

    private static double waves(double value, double one, double other) {
        return wave(value, one) + wave(value, other);
    }

    private static double wave(double value, double frequency) {
        return Math.sin(value * frequency * Math.PI) * 2 / 3;
    }
}
