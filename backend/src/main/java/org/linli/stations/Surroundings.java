package org.linli.stations;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells that everything within a distance of a position is in, and then some.
 *
 * @param fine whether the cells are a two hundredth of a degree wide; otherwise a twentieth
 * @param shrink how much shorter a degree of longitude is there than one of latitude
 */
record Surroundings(
        Position centre, boolean fine, List<Integer> latitudeCells, List<Integer> longitudeCells, double shrink) {

    private static final double METRES_A_DEGREE = 110_500;
    private static final int CELLS_A_DEGREE = 20;
    private static final int BLOCKS_A_DEGREE = 200;
    /** Up to which there are fewer fine cells than a list should have. */
    private static final int LONGEST_FINE = 2_000;

    static Surroundings of(Position centre, int radius) {
        var north = radius / METRES_A_DEGREE;
        var shrink = Math.cos(Math.toRadians(Math.min(85, Math.abs(centre.latitude()) + north)));
        var fine = radius <= LONGEST_FINE;
        var size = fine ? BLOCKS_A_DEGREE : CELLS_A_DEGREE;
        return new Surroundings(
                centre,
                fine,
                cells(centre.latitude(), north, size),
                cells(centre.longitude(), north / shrink, size),
                shrink);
    }

    private static List<Integer> cells(double degrees, double around, int size) {
        return IntStream.rangeClosed(cell(degrees - around, size), cell(degrees + around, size))
                .boxed()
                .toList();
    }

    private static int cell(double degrees, int size) {
        return (int) Math.floor(degrees * size);
    }
}
