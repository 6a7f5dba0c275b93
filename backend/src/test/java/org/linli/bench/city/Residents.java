package org.linli.bench.city;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of a city, and those who work for it: each community has an administrator and a worker in each grid. */
final class Residents {

    private final City city;
    private final Tree tree;
    private final Words words;

    Residents(City city, Tree tree, Words words) {
        this.city = city;
        this.tree = tree;
        this.words = words;
    }

    Stream<@Nullable Object[]> persons() {
        return IntStream.range(0, city.residents())
                .mapToObj(number -> person(number / city.residentsEach(), number % city.residentsEach()));
    }

    Stream<@Nullable Object[]> appointments() {
        return IntStream.range(0, city.communities()).boxed().flatMap(community -> IntStream.rangeClosed(0, Tree.GRIDS)
                .mapToObj(number -> appointment(community, number)));
    }

    private @Nullable Object[] person(int community, int number) {
        var id = city.resident(community, number);
        return new @Nullable Object[] {
            id,
            city.community(community),
            tree.household(community, number),
            "oSIM_" + city.loginName(community, number),
            words.nickname(city.chances(id)),
            "RESIDENT",
            "ACTIVE",
            Tree.CREATED,
            0
        };
    }

    private @Nullable Object[] appointment(int community, int number) {
        var node = number == 0 ? tree.community(community) : tree.grid(community, number - 1);
        return new @Nullable Object[] {
            city.other(20_000_000 + community * City.TEN + number),
            node.communityId(),
            node.id(),
            city.resident(community, city.residentsEach() / 2 + number),
            number == 0 ? "COMMUNITY_ADMIN" : "GRID_WORKER",
            Tree.CREATED.toLocalDate(),
            Tree.CREATED,
            0
        };
    }
}
