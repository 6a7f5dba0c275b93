package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.relay.Connection;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches through a list that stop before its end, and go on from there. */
@LinliTest
class ActivitySearchTests {

    private static final String SEARCH =
            """
            query ($after: String, $filter: ActivityFilter) {
              activities(after: $after, filter: $filter) {
                edges { node { id } } pageInfo { hasNextPage startCursor endCursor }
              }
            }""";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final int LISTED = 320;
    private static final int MOST_PAGES = 2 * LISTED;
    private static final int WALKS = 120;
    private static final ActivityQuery NOTHING = new ActivityQuery(null, null, null, null, null, null, null, "无此文字");
    private static final Cursor BEGINNING = new Cursor(0, 0);

    private final GraphQlClient.Caller nobody;
    private final ActivityFixture fixture;
    private final ActivityMapper mapper;
    private final ListingMapper listing;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final String mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final Map<Long, List<String>> tags = new HashMap<>();

    ActivitySearchTests(
            GraphQlClient client,
            ActivityFixture fixture,
            ActivityMapper mapper,
            ListingMapper listing,
            Organisations organisations,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.nobody = client.nobody();
        this.fixture = fixture;
        this.mapper = mapper;
        this.listing = listing;
        this.organisations = organisations;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void pagesTogetherHoldAllThatFitsInItsOrder() {
        var random = seeded();
        var all = publishMany(random);

        for (var i = 0; i < WALKS; i++) {
            var query = query(random);
            var window = 1 + random.nextInt(i % 2 == 0 ? 10 : 200);
            var size = 1 + random.nextInt(Page.LARGEST);
            assertThat(walk(activities(listing, window), query, size, ActivitySearchTests::connect))
                    .as("window %d, pages of %d, %s", window, size, query)
                    .isEqualTo(fitting(all, query));
        }
    }

    @Test
    void aPageThatEndedAtItsLastRowOrForgotWhereTheSearchStoppedWouldBeNoticed() {
        publishMany(seeded());
        var few = activities(listing, 10);

        assertThat(walk(few, here(NOTHING), 20, ActivitySearchTests::connect)).isEmpty();
        assertThatThrownBy(() -> walk(few, here(NOTHING), 20, ActivitySearchTests::connectAtLastRow))
                .hasMessage("The walk does not end");
        var lectures = here(new ActivityQuery(null, List.of(ActivityKind.LECTURE), null, null, null, null, null, null));
        assertThat(walk(few, lectures, 20, ActivitySearchTests::connect))
                .hasSizeGreaterThan(walk(few, lectures, 20, ActivitySearchTests::connectAsEnded)
                        .size());
    }

    @Test
    void nothingIsSkippedOrDoubledThoughTheListChangesWhileItIsSearched() {
        var random = seeded();
        var all = publishMany(random);
        var query = here(new ActivityQuery(null, List.of(ActivityKind.LECTURE), null, null, null, null, null, null));
        var before = new HashSet<>(fitting(all, query));
        var moved = new HashSet<Long>();

        var seen = walk(
                activities(changing(() -> moved.add(moveSome(all, random))), 10),
                query,
                20,
                ActivitySearchTests::connect);

        before.removeAll(moved);
        assertThat(moved).hasSizeGreaterThan(5);
        assertThat(seen).containsAll(before);
        seen.removeAll(moved);
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void aSearchThatFindsNothingLooksAtNoMoreThanItsWindow() {
        publishMany(seeded());

        assertThat(keysRead(activities(listing, 20))).isLessThan(100);
        assertThat(keysRead(activities(listing, 100_000))).isGreaterThan(200);
    }

    @Test
    void anEmptyPageTellsWhereToGoOn() {
        var sought = publishOneAfterAThousand();
        var filter = Map.of("organisationId", tree.community().id(), "text", mark);

        var first = nobody.ask(SEARCH, Map.of("filter", filter)).withoutErrors();
        assertThat(first.nodeIds("activities")).isEmpty();
        assertThat(first.data("activities", "pageInfo", "startCursor").isNull()).isTrue();
        assertThat(first.data("activities", "pageInfo", "hasNextPage").asBoolean())
                .isTrue();
        var after = first.text("activities", "pageInfo", "endCursor");
        var second = nobody.ask(SEARCH, Map.of("filter", filter, "after", after));

        assertThat(second.nodeIds("activities")).containsExactly(Long.toString(sought));
        assertThat(second.data("activities", "pageInfo", "hasNextPage").asBoolean())
                .isFalse();
    }

    private static Random seeded() {
        var seed = System.nanoTime();
        System.out.println("Activity search seed: " + seed);
        return new Random(seed);
    }

    private Activities activities(ListingMapper listing, int window) {
        return new Activities(mapper, listing, organisations, Clock.fixed(NOW, ZoneOffset.UTC), window);
    }

    private List<Long> walk(
            Activities activities,
            ActivityQuery query,
            int size,
            BiFunction<Page, FoundActivities, Connection<Activity>> connecting) {
        var seen = new ArrayList<Long>();
        String after = null;
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            var page = Page.of("activities", size, after);
            var connection = connecting.apply(page, activities.list(query, page, new Sources()));
            connection.getEdges().forEach(edge -> seen.add(edge.getNode().id()));
            if (!connection.getPageInfo().isHasNextPage()) {
                return seen;
            }
            after = connection.getPageInfo().getEndCursor().getValue();
        }
        throw new AssertionError("The walk does not end");
    }

    private static Connection<Activity> connect(Page page, FoundActivities found) {
        return page.connect(found.activities(), ActivitySearchTests::position, found.searchedTo());
    }

    private static Connection<Activity> connectAtLastRow(Page page, FoundActivities found) {
        var rows = found.activities();
        var last = rows.isEmpty() ? page.afterOr(BEGINNING) : position(rows.getLast());
        return page.connect(rows, ActivitySearchTests::position, found.searchedTo() == null ? null : last);
    }

    private static Connection<Activity> connectAsEnded(Page page, FoundActivities found) {
        return page.connect(found.activities(), ActivitySearchTests::position);
    }

    private static Cursor position(Activity activity) {
        return new Cursor(activity.startsAt().toEpochMilli(), activity.id());
    }

    /** Activities of all lengths, kinds, phases and tags, a hundred and more of them with the same start. */
    private List<Activity> publishMany(Random random) {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < LISTED; i++) {
                var plan = plan(random);
                var id = fixture.published(random.nextBoolean() ? tree.community() : tree.grid(), plan);
                tags.put(id, plan.tags());
                jdbc.update(
                        "update activity set taken = least(capacity, ?), status = ? where id = ?",
                        random.nextInt(8),
                        random.nextInt(10) == 0 ? "CANCELLED" : "PUBLISHED",
                        id);
            }
        });
        return mapper.findAllById(tags.keySet()).stream()
                .sorted(Comparator.comparing(Activity::startsAt).thenComparing(Activity::id))
                .toList();
    }

    private ActivityPlan plan(Random random) {
        var hours = List.of(2, 4, 5, 24, 30, 168, 200, 744);
        var length = Duration.ofHours(hours.get(random.nextInt(hours.size())));
        var coming = random.nextInt(3) == 0 ? Duration.ofDays(1) : Duration.ofHours(random.nextInt(12));
        var start = random.nextInt(4) == 0 ? NOW.minus(coming.multipliedBy(random.nextInt(20))) : NOW.plus(coming);
        var model = ActivityFixture.plan(1 + random.nextInt(8), start);
        var tagged = new ArrayList<String>();
        if (random.nextInt(8) > 0) {
            tagged.add(mark + "常");
        }
        if (random.nextInt(20) == 0) {
            tagged.add(mark + "稀");
        }
        return new ActivityPlan(
                random.nextInt(5) == 0 ? "书画💡讲座" : "健康讲座",
                null,
                ActivityKind.values()[random.nextInt(3)],
                start,
                start.plus(length),
                model.signupOpensAt(),
                start.minus(Duration.ofHours(random.nextInt(3))),
                model.capacity(),
                5,
                model.requiredLevel(),
                tagged,
                new Place(random.nextInt(30) == 0 ? "文史馆" : "活动室", null, null, null, null, null),
                "测试社区",
                null);
    }

    private ActivityQuery query(Random random) {
        var kinds = random.nextInt(3) == 0 ? List.of(ActivityKind.values()[random.nextInt(4)]) : null;
        var tag = random.nextInt(4) == 0 ? mark + List.of("常", "稀", "无").get(random.nextInt(3)) : null;
        var from = random.nextInt(3) == 0 ? NOW.minus(Duration.ofHours(random.nextInt(500))) : null;
        var to = random.nextInt(3) == 0 ? NOW.plus(Duration.ofHours(random.nextInt(40) - 20)) : null;
        var phases = random.nextInt(3) == 0
                ? random.ints(2, 0, ActivityPhase.values().length)
                        .mapToObj(each -> ActivityPhase.values()[each])
                        .toList()
                : null;
        var freePlaces = random.nextInt(4) == 0 ? random.nextInt(8) : null;
        var text =
                random.nextInt(4) == 0 ? List.of("书画", "💡", "文史", "社区", "无此").get(random.nextInt(5)) : null;
        return here(new ActivityQuery(null, kinds, tag, from, to, phases, freePlaces, text));
    }

    private ActivityQuery here(ActivityQuery query) {
        return new ActivityQuery(
                tree.community().id(),
                query.kinds(),
                query.tag(),
                query.from(),
                query.to(),
                query.phases(),
                query.freePlaces(),
                query.text());
    }

    private List<Long> fitting(List<Activity> all, ActivityQuery query) {
        return all.stream()
                .filter(activity -> fits(activity, query))
                .map(Activity::id)
                .toList();
    }

    private boolean fits(Activity activity, ActivityQuery query) {
        var words = List.of(activity.title(), activity.placeName(), activity.organiser());
        var text = query.text();
        return activity.endsAt().isAfter(Objects.requireNonNullElse(query.from(), NOW))
                && (query.to() == null || activity.startsAt().isBefore(query.to()))
                && isAmong(activity.kind(), query.kinds())
                && isAmong(activity.phaseAt(NOW), query.phases())
                && (query.tag() == null
                        || tags.getOrDefault(activity.id(), List.of()).contains(query.tag()))
                && (query.freePlaces() == null || activity.capacity() - activity.taken() >= query.freePlaces())
                && (text == null || words.stream().anyMatch(each -> each.contains(text)));
    }

    private static <T> boolean isAmong(T value, @Nullable List<T> some) {
        return some == null || some.contains(value);
    }

    /** The listing, where something changes each time that the end of a window was asked for. */
    private ListingMapper changing(Runnable change) {
        return (ListingMapper) Proxy.newProxyInstance(
                ListingMapper.class.getClassLoader(),
                new Class<?>[] {ListingMapper.class},
                (proxy, method, arguments) -> {
                    var value = method.invoke(listing, arguments);
                    if (method.getName().equals("findWindowEnd")) {
                        change.run();
                    }
                    return value;
                });
    }

    /** Brings one to the beginning of what is to come, or takes one to the end of the list. */
    private long moveSome(List<Activity> all, Random random) {
        var one = all.get(random.nextInt(all.size()));
        var start = random.nextBoolean() ? NOW.plusSeconds(1) : NOW.plus(Duration.ofDays(9));
        jdbc.update(
                """
                update activity a join activity_listing l on l.activity_id = a.id
                   set a.starts_at = ?, a.ends_at = ?, l.starts_at = a.starts_at, l.ends_at = a.ends_at
                 where a.id = ?
                """,
                Timestamp.from(start),
                Timestamp.from(start.plus(Duration.ofHours(1))),
                one.id());
        return one.id();
    }

    /** How many times a row was looked up by a key during a search that finds nothing. */
    private long keysRead(Activities activities) {
        var page = Page.of("activities", 20, null);
        return Objects.requireNonNull(transaction.execute(status -> {
            var before = keysRead();
            activities.list(here(NOTHING), page, new Sources());
            return keysRead() - before;
        }));
    }

    private long keysRead() {
        return jdbc.queryForObject(
                "show session status like 'Handler_read_key'", (row, number) -> row.getLong("Value"));
    }

    private long publishOneAfterAThousand() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var start = NOW.plus(Duration.ofDays(3));
            for (var i = 0; i < 1000; i++) {
                fixture.published(tree.community(), ActivityFixture.plan(5, start));
            }
            var plan = ActivityFixture.plan(5, start);
            return fixture.published(
                    tree.community(),
                    new ActivityPlan(
                            "寻找" + mark,
                            null,
                            plan.kind(),
                            start,
                            plan.endsAt(),
                            plan.signupOpensAt(),
                            plan.signupClosesAt(),
                            5,
                            1,
                            plan.requiredLevel(),
                            List.of(),
                            plan.place(),
                            plan.organiser(),
                            null));
        }));
    }
}
