package org.linli.wishes.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.linli.wishes.claiming.rules.ClaimRule;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.WishMutants;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people for few wishes; {@code -Dlinli.wishes=1000} for as many as the issue asks for. */
@LinliTest
class WishRushTests {

    private static final int WISHES = Integer.getInteger("linli.wishes", 60);
    private static final int CLAIMERS = 20;
    private static final int ORGANISATIONS = 12;
    /** Fewer than the pool's connections, so that the classes beside this one find some. */
    private static final int CALLERS = 24;

    private final WishFixture fixture;
    private final Wishes wishes;
    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final OpenClaims open;
    private final List<ClaimRule> rules;
    private final Dispatches dispatches;
    private final Organisations organisations;
    private final Audit audit;
    private final Shelves shelves;
    private final Timeline timeline;
    private final WishSettings settings;
    private final WishMutants mutants;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    WishRushTests(
            WishFixture fixture,
            Wishes wishes,
            KnownClaims known,
            ClaimMapper mapper,
            OpenClaims open,
            List<ClaimRule> rules,
            Dispatches dispatches,
            Organisations organisations,
            Audit audit,
            Shelves shelves,
            Timeline timeline,
            WishSettings settings,
            WishMutants mutants,
            Ids ids,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.wishes = wishes;
        this.known = known;
        this.mapper = mapper;
        this.open = open;
        this.rules = rules;
        this.dispatches = dispatches;
        this.organisations = organisations;
        this.audit = audit;
        this.shelves = shelves;
        this.timeline = timeline;
        this.settings = settings;
        this.mutants = mutants;
        this.ids = ids;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    /** A third of the wishes has 5 parts of which each claimer wants 1 or 2; people claim one wish each. */
    @Test
    void exactlyWhatIsAskedForIsClaimedAndEachPromiseThatWasAcknowledgedIsThere() {
        var asked = wishes(WISHES);
        var claims = claims(wishes);
        var random = new Random(5);
        var calls = new ArrayList<Callable<String>>();
        for (var wish : asked) {
            for (var i = 0; i < CLAIMERS; i++) {
                var viewer = viewer(ids.next());
                var parts = wish.parts() == 1 ? 1 : 1 + random.nextInt(2);
                calls.add(() ->
                        attempt(() -> claims.claim(viewer, wish.id(), parts).id()));
            }
        }
        calls.addAll(bulkCalls(asked, claims));
        Collections.shuffle(calls, new Random(7));

        var answers = Crowd.run(CALLERS, calls);

        var acknowledged = answers.stream()
                .flatMap(answer -> Stream.of(answer.split(" ")))
                .filter(answer -> answer.matches("[0-9]+"))
                .toList();
        var violations =
                asked.stream().flatMap(wish -> violations(wish).stream()).toList();
        System.out.printf(
                "Wishes: %d with %d claimers each, %d claims acknowledged, %d violations%n",
                WISHES, CLAIMERS, acknowledged.size(), violations.size());
        assertThat(violations).isEmpty();
        assertThat(asked).allSatisfy(wish -> assertThat(taken(wish)).isEqualTo(wish.parts()));
        assertThat(acknowledged).allSatisfy(id -> assertThat(fixture.claimState(Long.parseLong(id)))
                .isEqualTo("CLAIMED"));
        assertThat(acknowledged).hasSize(asked.stream().mapToInt(this::live).sum());
        assertThat(answers).allMatch(answer -> answer.matches("([0-9]+|TAKEN)( ([0-9]+|TAKEN))*"));
        var inBulk = answers.stream().filter(answer -> answer.contains(" ")).toList();
        assertThat(inBulk.stream().filter(answer -> answer.matches(".*[0-9].*")))
                .as("claims in bulk")
                .isNotEmpty();
    }

    /** Organisations that each want a fifth of the wishes, in another order than others. */
    private List<Callable<String>> bulkCalls(List<Asked> asked, Claims claims) {
        var bulk = new OrganisationClaims(
                organisations, claims, known, mapper, dispatches, wishes, audit, Clock.systemUTC(), events);
        return IntStream.range(0, ORGANISATIONS)
                .<Callable<String>>mapToObj(i -> {
                    var wanted = new ArrayList<>(asked);
                    Collections.shuffle(wanted, new Random(i));
                    var wishIds = wanted.stream().limit(20).map(Asked::id).toList();
                    var viewer = new Viewer(
                            ids.next(),
                            "",
                            () -> new Standing(
                                    VerificationLevel.PHONE,
                                    List.of(new Holding(
                                            Role.COMMUNITY_ADMIN,
                                            tree.community().path()))));
                    var node = organisations.add(tree.community(), OrganisationKind.GRID, "先锋队" + i);
                    return () -> retried(() -> {
                        var outcome = bulk.claim(viewer, node.id(), wishIds);
                        return Stream.concat(
                                        outcome.claimIds().stream().map(String::valueOf),
                                        outcome.missed().stream()
                                                .map(missed -> missed.why().code()))
                                .collect(Collectors.joining(" "));
                    });
                })
                .toList();
    }

    @Test
    void whoeverReadsAndThenWritesIsCaught() {
        var asked = wishes(12);
        var claims = claims(mutants.readingThenWriting());
        var calls = new ArrayList<Callable<String>>();
        for (var wish : asked) {
            for (var i = 0; i < CLAIMERS; i++) {
                var viewer = viewer(ids.next());
                calls.add(() -> attempt(() -> claims.claim(viewer, wish.id(), 1).id()));
            }
        }

        Crowd.run(CALLERS, calls);

        var violations =
                asked.stream().flatMap(wish -> violations(wish).stream()).toList();
        System.out.printf("Wishes: the mutant has %d violations%n", violations.size());
        assertThat(violations).as("the mutant must be caught").isNotEmpty();
    }

    @Test
    void nobodyHasMoreOpenClaimsThanAllowedHoweverManySheTriesAtOnce() {
        var asked = wishes(24);
        var claims = claims(wishes);
        var viewer = viewer(ids.next());

        var answers = Crowd.run(
                CALLERS,
                asked.stream()
                        .<Callable<String>>map(wish -> () ->
                                attempt(() -> claims.claim(viewer, wish.id(), 1).id()))
                        .toList());

        assertThat(answers.stream().filter(answer -> answer.matches("[0-9]+"))).hasSize(3);
        assertThat(answers.stream().filter("TOO_MANY_CLAIMS"::equals)).hasSize(21);
        assertThat(asked.stream().flatMap(wish -> violations(wish).stream())).isEmpty();
    }

    @Test
    void claimsAndReleasesInRandomOrderKeepTheCountersRight() {
        var asked = wishes(6);
        var claims = claims(wishes);
        var random = new Random(11);
        var people = IntStream.range(0, 20).mapToObj(i -> viewer(ids.next())).toList();
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < 400; i++) {
            var wish = asked.get(random.nextInt(asked.size()));
            var viewer = people.get(random.nextInt(people.size()));
            calls.add(
                    random.nextInt(2) == 0
                            ? () -> attempt(
                                    () -> claims.claim(viewer, wish.id(), 1).id())
                            : () -> attempt(() -> known.live(wish.id(), viewer.personId())
                                    .map(claim -> claims.giveUp(viewer, claim.id(), "有事")
                                            .id())
                                    .orElse(0L)));
        }

        Crowd.run(CALLERS, calls);

        assertThat(asked.stream().flatMap(wish -> violations(wish).stream())).isEmpty();
        for (var viewer : people) {
            assertThat(number("select coalesce(max(open), 0) from wish_claimer where person_id = ?", viewer.personId()))
                    .isEqualTo(number(
                            "select count(*) from wish_claim where person_id = ? and state = 'CLAIMED'",
                            viewer.personId()));
        }
    }

    private record Asked(long id, int parts) {}

    private List<Asked> wishes(int number) {
        var wisher = fixture.resident(tree.grid());
        return Crowd.run(
                CALLERS,
                IntStream.range(0, number)
                        .<Callable<Asked>>mapToObj(i -> () -> asked(wisher, i % 3 == 0 ? 5 : 1))
                        .toList());
    }

    private Asked asked(GraphQlClient.Caller wisher, int parts) {
        return new Asked(fixture.open(wisher, parts), parts);
    }

    private Claims claims(Wishes from) {
        return new Claims(
                from, known, mapper, open, rules, shelves, timeline, settings, ids, Clock.systemUTC(), events);
    }

    private String attempt(Callable<Long> work) throws Exception {
        return retried(() -> work.call().toString());
    }

    private String retried(Callable<String> work) throws Exception {
        for (var attempt = 0; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException exception) {
                        throw exception;
                    } catch (Exception exception) {
                        throw new IllegalStateException(exception);
                    }
                });
            } catch (Rejected rejected) {
                return rejected.rejection().code();
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == 10) {
                    throw deadlock;
                }
            }
        }
    }

    /** What is wrong with a wish's claims, read from the database alone. */
    private List<String> violations(Asked wish) {
        var wrong = new ArrayList<String>();
        var row = jdbc.queryForMap("select parts_taken, status from wish where id = ?", wish.id());
        var counter = ((Number) row.get("parts_taken")).intValue();
        if (taken(wish) > wish.parts()) {
            wrong.add(taken(wish) + " parts claimed of " + wish.parts());
        }
        if (taken(wish) != counter) {
            wrong.add(taken(wish) + " parts claimed, but the counter says " + counter);
        }
        if (!Map.of(true, "CLAIMED", false, "OPEN").get(counter == wish.parts()).equals(row.get("status"))) {
            wrong.add(counter + " of " + wish.parts() + " are taken and it is " + row.get("status"));
        }
        var steps = number(
                "select coalesce(sum(case kind when 'CLAIMED' then parts when 'GIVEN_UP' then -parts else 0 end), 0) from wish_step where wish_id = ?",
                wish.id());
        if (steps != taken(wish)) {
            wrong.add("the timeline says " + steps + " parts");
        }
        var listed = number("select count(*) from wish_listing where wish_id = ? and organisation_id = 0", wish.id());
        if (listed != (counter < wish.parts() ? 1 : 0)) {
            wrong.add("it is listed " + listed + " times");
        }
        return wrong;
    }

    private int taken(Asked wish) {
        return number("select coalesce(sum(parts), 0) from wish_claim where wish_id = ? and live = 1", wish.id());
    }

    private int live(Asked wish) {
        return number("select count(*) from wish_claim where wish_id = ? and live = 1", wish.id());
    }

    private int number(String sql, long id) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, id));
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", () -> new Standing(VerificationLevel.PHONE, List.of()));
    }
}
