package org.linli.stations;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells that everything within a distance of a position is in, and then some.
 *
 * @param shrink how much shorter a degree of longitude is there than one of latitude
 */
record Surroundings(Position centre, List<Integer> latitudeCells, List<Integer> longitudeCells, double shrink) {

    private static final double METRES_A_DEGREE = 110_500;
    private static final int CELLS_A_DEGREE = 20;

    static Surroundings of(Position centre, int radius) {
        var north = radius / METRES_A_DEGREE;
        var shrink = Math.cos(Math.toRadians(Math.min(85, Math.abs(centre.latitude()) + north)));
        return new Surroundings(
                centre, cells(centre.latitude(), north), cells(centre.longitude(), north / shrink), shrink);
    }

    private static List<Integer> cells(double degrees, double around) {
        return IntStream.rangeClosed(cell(degrees - around), cell(degrees + around))
                .boxed()
                .toList();
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees * CELLS_A_DEGREE);
    }
}
