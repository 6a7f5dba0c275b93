package org.linli.bench;

import java.util.List;
import java.util.Map;

/** Prints figures, each row beside its ratio to its floor. */
final class Table {

    private Table() {}

    static void print(List<Row> rows, Map<String, Figure> figures) {
        System.out.printf(
                "%n%-58s %10s %8s %8s %8s %8s %9s %8s %8s %8s%n",
                "served", "requests/s", "p50 ms", "p99 ms", "CPU µs", "KiB", "client µs", "rate", "p99", "CPU");
        for (var row : rows) {
            var figure = figures.get(row.name());
            System.out.printf(
                    "%-58s %10.0f %8.2f %8.2f %8.1f %8.1f %9.1f",
                    row.name(),
                    figure.rate(),
                    figure.p50(),
                    figure.p99(),
                    figure.cpu(),
                    figure.allocated(),
                    figure.generatorCpu());
            System.out.println(
                    row.isFloor() ? "        –        –        –" : ratios(figure, figures.get(row.floor())));
        }
    }

    private static String ratios(Figure figure, Figure floor) {
        return " %7.2f× %7.2f× %7.2f×"
                .formatted(figure.rate() / floor.rate(), figure.p99() / floor.p99(), figure.cpu() / floor.cpu());
    }
}
