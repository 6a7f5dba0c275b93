package org.linli.bench.city;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The activities of a city with their tags, their places in the lists and their signups. The first resident of a
 * community signs up for everything, the last one for one activity only; nobody signs up before it opens.
 */
final class Activities {

    /** Tag and text that one coming activity of a thousand communities has. */
    static final String RARE = "百岁老人";

    private static final int RARITY = 1_000;
    private static final int RARE_COMMUNITY = 7;
    private static final int DAYS_PAST = 240;
    private static final int DAYS = 300;
    private static final int HOURS_EAST = 8;
    private static final int STRIDE = 7;
    private static final int LONG_DAYS = 30;

    private final City city;
    private final Tree tree;
    private final Words words;

    Activities(City city, Tree tree, Words words) {
        this.city = city;
        this.tree = tree;
        this.words = words;
    }

    Stream<@Nullable Object[]> activities() {
        return all().map(this::row);
    }

    Stream<@Nullable Object[]> tags() {
        return all().flatMap(
                        activity -> activity.tags().stream().map(tag -> new @Nullable Object[] {activity.id(), tag}));
    }

    /** A row for the whole tree and one for each node down to the holder. */
    Stream<@Nullable Object[]> listing() {
        return all().filter(Activity::isListed).flatMap(activity -> Stream.concat(
                        Stream.of(0L), activity.holder().lineage().stream().map(Node::id))
                .map(node -> new @Nullable Object[] {node, activity.startsAt(), activity.id(), activity.endsAt()}));
    }

    Stream<@Nullable Object[]> signups() {
        return all().flatMap(activity -> activity.signups().stream().map(signup -> new @Nullable Object[] {
            signup.id(),
            activity.holder().communityId(),
            activity.id(),
            signup.personId(),
            signup.status(),
            signup.party(),
            activity.opensAt().plusMinutes(signup.id() % 600),
            0
        }));
    }

    /** All in the order of their ids. */
    private Stream<Activity> all() {
        return IntStream.range(0, city.activities())
                .mapToObj(number -> activity(number % city.communities(), number / city.communities()));
    }

    private Activity activity(int community, int turn) {
        var id = city.activity(community, turn);
        var chances = city.chances(id);
        var pattern = words.pattern(chances);
        var topic = pattern.topics().isEmpty() ? "" : Words.any(pattern.topics(), chances);
        var day = turn * DAYS / city.activitiesEach() - DAYS_PAST;
        var spread = chances.nextInt(Math.max(1, DAYS / city.activitiesEach()));
        var start = city.today().plusDays(day + spread).atTime(pattern.start()).minusHours(HOURS_EAST);
        var status = status(chances.nextInt(100));
        var isOpen = !start.minusDays(pattern.opens()).isAfter(city.today().atStartOfDay());
        var signups = isOpen && !status.equals("DRAFT")
                ? signups(community, turn, pattern, chances)
                : List.<Activity.Signup>of();
        var full = chances.nextInt(20) == 0;
        var rare = community % RARITY == RARE_COMMUNITY && turn == city.activitiesEach() * 17 / 20;
        return new Activity(
                community,
                turn,
                id,
                holder(community, turn),
                pattern,
                topic,
                rare ? "PUBLISHED" : status,
                rare ? RARE + "集体生日会" : pattern.about(pattern.title(), topic),
                rare ? List.of(RARE) : pattern.tags(),
                start,
                end(start, pattern, chances),
                Math.max(1, full ? Activity.taken(signups) : Math.max(pattern.places(), Activity.taken(signups))),
                signups);
    }

    private static String status(int chance) {
        return switch (chance) {
            case 0 -> "DRAFT";
            case 1, 2 -> "CANCELLED";
            default -> "PUBLISHED";
        };
    }

    /** One in a hundred is an exhibition of thirty days. */
    private static LocalDateTime end(LocalDateTime start, Pattern pattern, SplittableRandom chances) {
        var end = start.plusMinutes(pattern.minutes());
        return chances.nextInt(100) == 0 ? end.plusDays(LONG_DAYS - 1) : end;
    }

    /** Most are of the community, some of a grid, a few of the street. */
    private Node holder(int community, int turn) {
        if (turn % 25 == 24) {
            return tree.street(community / City.TEN);
        }
        return turn % 10 == 5 ? tree.grid(community, turn % Tree.GRIDS) : tree.community(community);
    }

    private List<Activity.Signup> signups(int community, int turn, Pattern pattern, SplittableRandom chances) {
        var signups = new ArrayList<Activity.Signup>();
        var number = chances.nextInt(10);
        var first = chances.nextInt(city.residentsEach());
        for (var i = 0; i <= number; i++) {
            var resident = i == 0 ? 0 : 1 + (first + i * STRIDE) % (city.residentsEach() - 2);
            signups.add(signup(community, turn, i, resident, pattern, chances));
        }
        if (turn == city.activitiesEach() / 2) {
            signups.add(signup(community, turn, number + 1, city.residentsEach() - 1, pattern, chances));
        }
        return signups;
    }

    private Activity.Signup signup(
            int community, int turn, int number, int resident, Pattern pattern, SplittableRandom chances) {
        return new Activity.Signup(
                city.signup(community, turn, number),
                city.resident(community, resident),
                chances.nextInt(10) == 0 ? "CANCELLED_SELF" : "CONFIRMED",
                1 + chances.nextInt(Math.min(2, pattern.party())));
    }

    private @Nullable Object[] row(Activity activity) {
        var pattern = activity.pattern();
        var position = tree.position(activity.community());
        var cancelled = activity.status().equals("CANCELLED");
        return new @Nullable Object[] {
            activity.id(),
            activity.holder().communityId(),
            activity.holder().id(),
            pattern.kind(),
            activity.status(),
            activity.title(),
            pattern.about(pattern.text(), activity.topic()),
            activity.startsAt(),
            activity.endsAt(),
            activity.opensAt(),
            activity.closesAt(),
            activity.capacity(),
            activity.taken(),
            pattern.party(),
            "FIRST_COME",
            pattern.level(),
            pattern.room(),
            activity.holder().name() + "一号院",
            position.latitude(),
            position.longitude(),
            city.station(activity.community()),
            pattern.organiser(),
            "0943-555-0101",
            cancelled ? "天气不好，改日再办。" : null,
            city.resident(activity.community(), city.residentsEach() / 2),
            activity.createdAt(),
            cancelled ? 2 : activity.isListed() ? 1 : 0
        };
    }
}
