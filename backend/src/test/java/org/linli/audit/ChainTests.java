package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All tests share one chain, so each tampers in a transaction that is rolled back. */
@LinliTest
class ChainTests {

    private final Audit audit;
    private final Sealing sealing;
    private final ChainCheck check;
    private final OldDeeds oldDeeds;
    private final ChainMapper mapper;
    private final Ids ids;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private long person;
    private List<Long> numbers = List.of();

    ChainTests(
            Audit audit,
            Sealing sealing,
            ChainCheck check,
            OldDeeds oldDeeds,
            ChainMapper mapper,
            Ids ids,
            Clock clock,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager) {
        this.audit = audit;
        this.sealing = sealing;
        this.check = check;
        this.oldDeeds = oldDeeds;
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @BeforeEach
    void recordSixDeeds() {
        person = ids.next();
        for (var i = 0; i < 6; i++) {
            audit.record(Deed.byServer("chain.tested").about(person).because("第" + i + "次"));
        }
        sealing.seal();
        numbers = numbers();
    }

    private List<Long> numbers() {
        return jdbc.queryForList("select seal_number from deed where subject_id = ? order by id", Long.class, person);
    }

    @Test
    void anUntouchedChainIsUnbroken() {
        assertThat(numbers).hasSize(6).doesNotContainNull();
        var verdict = check.check(null);

        assertThat(verdict.text()).contains("chain unbroken").matches("\\d+ deeds, .*head \\d+:[0-9a-f]{64}.*");
        assertThat(verdict.isUnbroken()).isTrue();
    }

    @Test
    void aChangedDeedIsFound() {
        for (var change : List.of(
                "action = 'chain.forged'",
                "actor_id = 7",
                "subject_id = 7",
                "organisation_id = 7",
                "path = 'x.'",
                "role = 'AUDITOR'",
                "purpose = null",
                "session_id = 'x'",
                "at = at - interval 1 second",
                "seal = repeat('a', 64)")) {
            var verdict = tampered(
                    null,
                    database ->
                            database.update("update deed set " + change + " where seal_number = ?", numbers.get(3)));

            assertThat(verdict.text()).as(change).contains("number " + numbers.get(3) + " ");
        }
    }

    @Test
    void aDeletedDeedIsFound() {
        var verdict =
                tampered(null, database -> database.update("delete from deed where seal_number = ?", numbers.get(2)));

        assertThat(verdict.text()).contains("number " + numbers.get(2) + " is missing");
    }

    @Test
    void anInsertedDeedIsFound() {
        var verdict = tampered(null, database -> {
            database.update(
                    "update deed set seal_number = seal_number + 1 where seal_number >= ? order by seal_number desc",
                    numbers.get(2));
            database.update(
                    """
                    insert into deed (id, action, actor_id, session_id, subject_id, organisation_id, path, at, seal_number, seal)
                    select id + 1, action, actor_id, session_id, subject_id, organisation_id, path, at, ?, seal
                      from deed where seal_number = ?
                    """,
                    numbers.get(2),
                    numbers.get(2) + 1);
        });

        assertThat(verdict.text()).contains("number " + numbers.get(2) + " ");
    }

    @Test
    void swappedDeedsAreFound() {
        var verdict = tampered(null, database -> {
            database.update("update deed set seal_number = -1 where seal_number = ?", numbers.get(1));
            database.update("update deed set seal_number = ? where seal_number = ?", numbers.get(1), numbers.get(4));
            database.update("update deed set seal_number = ? where seal_number = -1", numbers.get(4));
        });

        assertThat(verdict.text()).contains("number " + numbers.get(1) + " ");
    }

    @Test
    void aTailThatIsCutOffIsFoundByTheEndThatWasLogged() {
        var logged = mapper.find()
                .map(chain -> chain.headNumber() + ":" + chain.headSeal())
                .orElseThrow();
        Consumer<JdbcTemplate> cut = database -> {
            var seal = database.queryForObject(
                    "select seal from deed where seal_number = ?", String.class, numbers.get(3));
            database.update("delete from deed where seal_number > ?", numbers.get(3));
            database.update("update deed_chain set head_number = ?, head_seal = ? where id = 1", numbers.get(3), seal);
        };

        assertThat(check.check(logged).isUnbroken()).isTrue();
        assertThat(tampered(logged, cut).text()).contains("the head that was known");
        assertThat(tampered(null, database -> database.update("delete from deed where seal_number > ?", numbers.get(3)))
                        .text())
                .contains("it ends at number " + numbers.get(3));
    }

    @Test
    void theChainStaysWholeWhenItsBeginningIsDeletedForAge() {
        var verdict = transaction.execute(status -> {
            status.setRollbackOnly();
            oldDeeds.deleteBefore(clock.instant().plus(Duration.ofSeconds(1)));
            audit.record(Deed.byServer("chain.tested").about(person));
            sealing.seal();
            assertThat(numbers()).hasSize(1);
            return check.check(null);
        });

        assertThat(verdict).isNotNull();
        assertThat(verdict.text())
                .as("others may have done something meanwhile")
                .matches("\\d+ deeds, chain unbroken.*");
    }

    @Test
    void aCrashInTheMiddleTakesTheBatchBack() {
        audit.record(Deed.byServer("chain.tested").about(person));
        transaction.executeWithoutResult(status -> {
            sealing.seal();
            status.setRollbackOnly();
        });

        assertThat(check.check(null).isUnbroken()).isTrue();
        sealing.seal();
        assertThat(numbers()).hasSize(7).doesNotContainNull();
        assertThat(check.check(null).isUnbroken()).isTrue();
    }

    @Test
    void severalServersAndLateCommitsMakeOneChain() {
        var calls = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 6)
                .forEach(i -> calls.add(() -> {
                    transaction.executeWithoutResult(status -> {
                        audit.record(Deed.byServer("chain.tested").about(person));
                        // Deeds that were recorded later are sealed before this one is committed.
                        sealElsewhere();
                    });
                    return i;
                }));
        IntStream.range(0, 6)
                .forEach(i -> calls.add(() -> {
                    sealing.seal();
                    return i;
                }));

        Crowd.run(12, calls);
        sealing.seal();

        assertThat(numbers()).hasSize(12).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(check.check(null).text()).contains("chain unbroken");
    }

    /** On another connection, as another server does. */
    private void sealElsewhere() {
        Crowd.run(1, List.<Callable<Integer>>of(() -> {
            sealing.seal();
            return 0;
        }));
    }

    private ChainCheck.Verdict tampered(@Nullable String known, Consumer<JdbcTemplate> how) {
        var verdict = transaction.execute(status -> {
            status.setRollbackOnly();
            mapper.lock();
            how.accept(jdbc);
            return check.check(known);
        });
        assertThat(verdict).isNotNull();
        assertThat(verdict.isUnbroken()).as(verdict.text()).isFalse();
        return verdict;
    }
}
