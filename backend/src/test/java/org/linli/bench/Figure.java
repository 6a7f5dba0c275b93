package org.linli.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What serving one kind of request came to.
 *
 * @param rate answers per second
 * @param p50 in ms
 * @param p99 in ms
 * @param cpu the server's processor time for an answer, in µs: the figure that neighbours disturb least
 * @param allocated memory that the server took for an answer, in KiB
 * @param generatorCpu processor time of the load generator for an answer, in µs
 */
record Figure(double rate, double p50, double p99, double cpu, double allocated, double generatorCpu) {

    /** The median of each figure. */
    static Figure median(List<Figure> rounds) {
        return new Figure(
                median(rounds, Figure::rate),
                median(rounds, Figure::p50),
                median(rounds, Figure::p99),
                median(rounds, Figure::cpu),
                median(rounds, Figure::allocated),
                median(rounds, Figure::generatorCpu));
    }

    private static double median(List<Figure> rounds, ToDoubleFunction<Figure> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }
}
