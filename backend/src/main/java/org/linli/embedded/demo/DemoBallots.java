package org.linli.embedded.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotSubject;
import org.linli.ballots.BallotType;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.NewBallot;
import org.linli.ballots.PastBallots;
import org.linli.ballots.Share;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the server make the ballots on the demo's topics, since what is voted is sealed; the people to sign in as have not voted. */
@Component
@ConditionalOnProperty("linli.demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DemoBallots implements ApplicationRunner {

    private static final int ALL = 100;
    private static final int FOR = 0;
    private static final int AGAINST = 1;
    private static final int ABSTAINS = 2;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PastBallots ballots;
    private final Clock clock;

    DemoBallots(JdbcTemplate jdbc, TransactionTemplate transaction, PastBallots ballots, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ballots = ballots;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var hall : Entry.read("halls").entries("halls")) {
            for (var topic : hall.entries("topics")) {
                if (topic.has("ballot")) {
                    transaction.executeWithoutResult(status -> hold(hall.text("name"), topic));
                }
            }
        }
    }

    /** Only once. */
    private void hold(String hall, Entry topic) {
        var found = jdbc.query(
                """
                select t.id, t.organisation_id, voting.at as opened, decided.at as closed
                  from hall h
                  join topic t on t.hall_id = h.id
                  join topic_step voting on voting.topic_id = t.id and voting.status = 'VOTING'
                  left join topic_step decided on decided.topic_id = t.id and decided.status = 'DECIDED'
                 where h.name = ? and t.title = ? and t.ballot_id is null
                   for update
                """,
                (row, number) -> Voted.of(row),
                hall,
                topic.text("title"));
        found.forEach(voted -> {
            var spec = topic.entry("ballot");
            var closesAt = voted.closed == null
                    ? clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(spec.number("open")))
                    : voted.closed;
            var ballot = ballots.hold(
                    ballot(voted, topic.text("title"), closesAt),
                    voted.opened,
                    electors -> choices(electors, spec, voted.id),
                    voted.closed != null);
            jdbc.update("update topic set ballot_id = ? where id = ?", ballot, voted.id);
        });
    }

    private static NewBallot ballot(Voted voted, String question, Instant closesAt) {
        return new NewBallot(
                BallotSubject.TOPIC,
                voted.id,
                voted.node,
                question,
                BallotMode.SECRET,
                BallotType.YES_NO,
                ElectorUnit.HOUSEHOLD,
                List.of(),
                1,
                Share.MORE_THAN_HALF,
                Share.MORE_THAN_HALF,
                null,
                null,
                closesAt);
    }

    private Map<Long, Integer> choices(List<Long> electors, Entry spec, long seed) {
        var away = new HashSet<>(jdbc.queryForList(
                "select household_id from person where openid not regexp '[0-9]{4}$' and household_id is not null",
                Long.class));
        var voters = new ArrayList<>(electors);
        voters.removeIf(away::contains);
        Collections.shuffle(voters, new Random(seed));
        var cast = Math.min(voters.size(), electors.size() * spec.number("cast") / ALL);
        var choices = new HashMap<Long, Integer>();
        for (var place = 0; place < cast; place++) {
            var share = place * ALL / cast;
            var isFor = share < spec.number("for");
            var isAgainst = share < spec.number("for") + spec.number("against");
            choices.put(voters.get(place), isFor ? FOR : isAgainst ? AGAINST : ABSTAINS);
        }
        return choices;
    }

    /** A topic that was put to the vote, and until when if that is over. */
    private record Voted(long id, long node, Instant opened, @Nullable Instant closed) {

        static Voted of(ResultSet row) throws SQLException {
            var closed = row.getObject("closed", LocalDateTime.class);
            return new Voted(
                    row.getLong("id"),
                    row.getLong("organisation_id"),
                    row.getObject("opened", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    closed == null ? null : closed.toInstant(ZoneOffset.UTC));
        }
    }
}
