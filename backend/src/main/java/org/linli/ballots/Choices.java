package org.linli.ballots;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.ballots.counting.Terms;

/** What votes say: a text in which the same vote is always written the same way. */
final class Choices {

    private Choices() {}

    /**
     * A choice as it is kept and published: places of options with commas between, in the order of the options, but with RANKING in
     * the order of preference, and with POINTS the points of each option.
     */
    static String textOf(Terms terms, List<Integer> choice) {
        requireFits(terms, choice);
        var ordered = isSet(terms) ? choice.stream().sorted().toList() : choice;
        return ordered.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static boolean isSet(Terms terms) {
        return switch (terms.type()) {
            case YES_NO, ONE_OF, UP_TO, KNAPSACK -> true;
            case RANKING, POINTS -> false;
        };
    }

    private static void requireFits(Terms terms, List<Integer> choice) {
        switch (terms.type()) {
            case YES_NO -> requirePlaces(terms, choice, 1, 1);
            case ONE_OF -> requirePlaces(terms, choice, 0, 1);
            case UP_TO -> requirePlaces(terms, choice, 0, terms.most());
            case RANKING -> requirePlaces(terms, choice, 0, terms.options());
            case KNAPSACK -> {
                requirePlaces(terms, choice, 0, terms.options());
                requireNoMore(
                        choice.stream()
                                .mapToLong(place -> terms.costs().get(place))
                                .sum(),
                        Objects.requireNonNull(terms.budget()));
            }
            case POINTS -> {
                requireValid(choice.isEmpty() || choice.size() == terms.options());
                requireValid(choice.stream().allMatch(points -> points >= 0 && points <= terms.most()));
                requireNoMore(choice.stream().mapToLong(Integer::longValue).sum(), terms.most());
            }
        }
    }

    private static void requirePlaces(Terms terms, List<Integer> choice, int least, int most) {
        requireValid(choice.size() >= least
                && choice.size() <= most
                && new HashSet<>(choice).size() == choice.size()
                && choice.stream().allMatch(place -> place >= 0 && place < terms.options()));
    }

    private static void requireValid(boolean valid) {
        if (!valid) {
            throw BallotRejected.invalid("choice");
        }
    }

    private static void requireNoMore(long sum, long limit) {
        if (sum > limit) {
            throw new BallotRejected(BallotErrorCode.OVER_BUDGET, "input", "choice");
        }
    }
}
