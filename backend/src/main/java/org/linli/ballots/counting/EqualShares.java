package org.linli.ballots.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares (Peters, Pierczyński and Skowron 2021): each voter has the same share of the money. Of the projects
 * whose voters can pay for them, that is next for which they pay the least for what it is worth to them; nobody pays more than she
 * has left. Voters who say the same always have the same left, so they are one group.
 */
final class EqualShares {

    private final Terms terms;
    private final List<Group> groups;
    private final TreeSet<Integer> left = new TreeSet<>();

    EqualShares(Terms terms, List<int[]> wishes) {
        this.terms = terms;
        Map<List<Integer>, Integer> sizes = new HashMap<>();
        wishes.forEach(wish -> sizes.merge(Arrays.stream(wish).boxed().toList(), 1, Integer::sum));
        var share = wishes.isEmpty()
                ? Fraction.ZERO
                : Fraction.of(Objects.requireNonNull(terms.budget())).over(wishes.size());
        this.groups = sizes.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue(), share))
                .toList();
        IntStream.range(0, terms.options()).forEach(left::add);
    }

    List<Integer> winners() {
        List<Integer> winners = new ArrayList<>();
        for (var next = next(); next.isPresent(); next = next()) {
            var offer = next.get();
            winners.add(offer.option());
            left.remove(offer.option());
            groups.forEach(group -> group.pay(offer));
        }
        return winners;
    }

    /** The project that costs its voters the least for what it is worth to them; of level ones that which was listed first. */
    private Optional<Offer> next() {
        return left.stream()
                .map(this::offer)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Offer::price).thenComparing(Offer::option));
    }

    /** The price of a point of worth at which the voters of a project can just pay for it; null when they cannot. */
    private @Nullable Offer offer(int option) {
        var payers = groups.stream()
                .filter(group -> group.worth(option) > 0 && group.left.isPositive())
                .sorted(Comparator.comparing(group -> group.left.over(group.worth(option))))
                .toList();
        var missing = Fraction.of(terms.cost(option));
        var worth = payers.stream()
                .mapToLong(group -> (long) group.size * group.worth(option))
                .sum();
        for (var poorest : payers) {
            var price = missing.over(worth);
            if (price.times(poorest.worth(option)).compareTo(poorest.left) <= 0) {
                return new Offer(option, price);
            }
            missing = missing.minus(poorest.left.times(poorest.size));
            worth -= (long) poorest.size * poorest.worth(option);
        }
        return null;
    }

    /** What a project costs its voters for each point of worth. */
    private record Offer(int option, Fraction price) {}

    /** Voters who say the same. */
    private static final class Group {

        private final List<Integer> worths;
        private final int size;
        private Fraction left;

        Group(List<Integer> worths, int size, Fraction left) {
            this.worths = worths;
            this.size = size;
            this.left = left;
        }

        int worth(int option) {
            return worths.get(option);
        }

        void pay(Offer offer) {
            var due = offer.price().times(worth(offer.option()));
            left = left.compareTo(due) <= 0 ? Fraction.ZERO : left.minus(due);
        }
    }
}
