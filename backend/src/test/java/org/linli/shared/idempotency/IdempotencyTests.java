package org.linli.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class IdempotencyTests {

    private static final int CALLERS = 32;

    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final OutcomeMapper outcomes;
    private final OutcomeFormat format;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final long person;

    IdempotencyTests(
            Idempotency idempotency,
            RemoteIdempotency remote,
            OutcomeMapper outcomes,
            OutcomeFormat format,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            Ids ids) {
        this.idempotency = idempotency;
        this.remote = remote;
        this.outcomes = outcomes;
        this.format = format;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
        this.person = ids.next();
    }

    @Test
    void manyCopiesOfManyRequestsHaveOneEffectEachAndEqualAnswers() {
        var wrong = violations(request -> idempotency.once(request, Made.class, () -> make(request)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void aKeyThatIsStoredAfterTheEffectIsCaught() {
        var wrong = violations(request -> {
            var found = outcomes.find(request);
            if (found.isPresent()) {
                return format.read(String.valueOf(found.get().outcome()), Made.class);
            }
            return Objects.requireNonNull(transaction.execute(status -> {
                var outcome = Outcome.of(() -> make(request));
                try {
                    outcomes.claim(request, format.inputHash(request), Instant.now());
                    outcomes.complete(request, format.write(outcome));
                } catch (DuplicateKeyException tooLate) {
                    return outcome;
                }
                return outcome;
            }));
        });

        assertThat(wrong).as("the mutant must be caught").isNotEmpty();
    }

    @Test
    void anotherInputWithTheSameIdIsAFault() {
        var id = UUID.randomUUID().toString();
        idempotency.once(request(id, "one"), Made.class, () -> new Made(1));

        assertThatThrownBy(() -> idempotency.once(request(id, "two"), Made.class, () -> new Made(2)))
                .isInstanceOf(Fault.class)
                .hasMessage("requestIdReused");
    }

    @Test
    void theSameIdOfAnotherPersonIsAnotherRequest() {
        var id = UUID.randomUUID().toString();
        var other = new Request(person + 1, id, "make", new Input("one"));

        assertThat(idempotency
                        .once(request(id, "one"), Made.class, () -> new Made(1))
                        .value())
                .isEqualTo(new Made(1));
        assertThat(idempotency.once(other, Made.class, () -> new Made(2)).value())
                .isEqualTo(new Made(2));
    }

    @Test
    void aRefusalUndoesTheChangeAndIsRepeated() {
        var request = request(UUID.randomUUID().toString(), "refused");
        Supplier<Made> refuse = () -> {
            make(request);
            throw new Refused();
        };

        var first = idempotency.once(request, Made.class, refuse);
        var again = idempotency.once(request, Made.class, () -> make(request));

        assertThat(first.rejection()).isNotNull();
        assertThat(again).isEqualTo(first);
        assertThat(effects(request)).isZero();
    }

    @Test
    void aCrashLeavesNothingSoThatTheRequestCanBeRepeated() {
        var request = request(UUID.randomUUID().toString(), "crash");

        assertThatThrownBy(() -> idempotency.once(request, Made.class, () -> {
                    make(request);
                    throw new IllegalStateException("power cut");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(effects(request)).isZero();
        assertThat(idempotency.once(request, Made.class, () -> make(request)).value())
                .isNotNull();
        assertThat(effects(request)).isOne();
    }

    @Test
    void remoteWorkRunsOnceAndItsOutcomeIsSealed() {
        var request = request(UUID.randomUUID().toString(), "remote");
        var calls = Collections.<Callable<Outcome<Made>>>nCopies(
                8, () -> remote.once(request, Made.class, () -> make(request)));

        var answers = Crowd.run(8, calls);

        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(effects(request)).isOne();
        var stored = String.valueOf(outcomes.find(request).orElseThrow().outcome());
        assertThat(stored).doesNotContain("number").doesNotContain("{");
        assertThat(format.open(stored, request)).contains("number");
    }

    @Test
    void remoteWorkThatFailedMayBeTriedAgain() {
        var request = request(UUID.randomUUID().toString(), "remote");

        assertThatThrownBy(() -> remote.once(request, Made.class, () -> {
                    throw Fault.unavailable();
                }))
                .isInstanceOf(Fault.class);
        assertThat(remote.once(request, Made.class, () -> new Made(3)).value()).isEqualTo(new Made(3));
    }

    @Test
    void aClaimWhoseServerDiedIsTakenOver() {
        var request = request(UUID.randomUUID().toString(), "died");
        var longAgo = Instant.now().minus(RemoteIdempotency.LEASE.multipliedBy(2));
        outcomes.claim(request, format.inputHash(request), longAgo);

        assertThat(remote.once(request, Made.class, () -> new Made(4)).value()).isEqualTo(new Made(4));
    }

    private List<String> violations(Function<Request, Outcome<Made>> once) {
        var requests = new ArrayList<Request>();
        for (var i = 0; i < 200; i++) {
            requests.addAll(Collections.nCopies(5, request(UUID.randomUUID().toString(), "copy")));
        }
        Collections.shuffle(requests, new Random(3));
        var answers = Crowd.run(
                CALLERS,
                requests.stream()
                        .<Callable<Outcome<Made>>>map(request -> () -> once.apply(request))
                        .toList());
        var wrong = new ArrayList<String>();
        for (var i = 0; i < requests.size(); i++) {
            var first = answers.get(requests.indexOf(requests.get(i)));
            if (effects(requests.get(i)) != 1 || !answers.get(i).equals(first)) {
                wrong.add(requests.get(i).id() + ": " + effects(requests.get(i)) + " effects");
            }
        }
        return wrong;
    }

    /** The effect of a request: a row that bears its id. */
    private Made make(Request request) {
        var id = ids.next();
        jdbc.update(
                "insert into team (id, organisation_id, kind, name, introduction, created_at, version)"
                        + " values (?, ?, 'ARTS', '效果', ?, now(3), 0)",
                id,
                person,
                request.id());
        return new Made(id);
    }

    private int effects(Request request) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from team where organisation_id = ? and introduction = ?",
                Integer.class,
                person,
                request.id()));
    }

    private Request request(String id, String text) {
        return new Request(person, id, "make", new Input(text));
    }

    record Input(String text) {}

    record Made(long number) {}

    private enum Code {
        NO
    }

    private static class Refused extends Rejected {

        Refused() {
            super(Code.NO, List.of());
        }
    }
}
