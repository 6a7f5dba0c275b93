package org.linli.bench;

import java.util.ArrayList;
import java.util.List;

/** What was set out to be reached, and what came of it. Missing a goal is said, and fails nothing: machines differ. */
final class Goals {

    /** Of all benches of a run, so that the last table holds them all. */
    private static final List<Goal> GOALS = new ArrayList<>();

    private Goals() {}

    private record Goal(String work, String wanted, String figure, String verdict) {}

    /** Wants a figure of at most this. */
    static void atMost(String work, double most, String unit, double figure) {
        add(work, "≤ %s".formatted(number(most, unit)), number(figure, unit), figure <= most);
    }

    /** Wants a figure of at least this. */
    static void atLeast(String work, double least, String unit, double figure) {
        add(work, "≥ %s".formatted(number(least, unit)), number(figure, unit), figure >= least);
    }

    /** Wants something to cost at most this much more, in percent; if it seems to save as much, nothing was measured. */
    static void overhead(String work, double most, double percent) {
        var verdict = percent < -most ? "UNCLEAR, the machine was disturbed" : verdict(percent <= most);
        GOALS.add(new Goal(work, "≤ " + number(most, " %"), number(percent, " %"), verdict));
    }

    private static void add(String work, String wanted, String figure, boolean reached) {
        GOALS.add(new Goal(work, wanted, figure, verdict(reached)));
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "MISSED";
    }

    private static String number(double value, String unit) {
        return (value == Math.rint(value) ? "%.0f%s" : "%.2f%s").formatted(value, unit);
    }

    static void print() {
        System.out.printf("%n%-70s %12s %12s%n", "goal", "wanted", "is");
        for (var goal : GOALS) {
            System.out.printf("%-70s %12s %12s  %s%n", goal.work, goal.wanted, goal.figure, goal.verdict);
        }
    }
}
