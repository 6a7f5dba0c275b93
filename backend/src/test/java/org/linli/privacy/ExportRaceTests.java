package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.persistence.Ids;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;

/** Two servers for one export, and two requests for one address; each guard has a mutant without it that is caught. */
@LinliTest
class ExportRaceTests {

    private static final int WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GraphQlClient client;
    private final DataExportMapper mapper;
    private final ExportArchive archive;
    private final ExportStore store;
    private final Secrets secrets;
    private final FaultAnswers faults;
    private final Ids ids;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactionManager;

    ExportRaceTests(
            GraphQlClient client,
            DataExportMapper mapper,
            ExportArchive archive,
            ExportStore store,
            Secrets secrets,
            FaultAnswers faults,
            Ids ids,
            Clock clock,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager) {
        this.client = client;
        this.mapper = mapper;
        this.archive = archive;
        this.store = store;
        this.secrets = secrets;
        this.faults = faults;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactionManager = transactionManager;
    }

    @Test
    void ofManyWorkersOneTakesEachExport() {
        var waiting = IntStream.range(0, 8).mapToObj(i -> waiting()).toList();

        var taken = Crowd.run(
                        WORKERS,
                        Collections.<Callable<List<ExportTask>>>nCopies(
                                WORKERS, () -> takeAndMakeAll(worker(mapper, clock))))
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).doesNotHaveDuplicates();
        for (var id : waiting) {
            awaitReady(id);
            assertThat(jdbc.queryForObject("select attempt from data_export where id = ?", Integer.class, id))
                    .isOne();
        }
    }

    @Test
    void withTheLockOneOfTwoTakesAnExport() {
        var id = ofALostServer();
        var locking = taking(
                id,
                "select id, person_id, attempt from data_export where id = ? and lease_until < ? for update skip locked",
                new CyclicBarrier(1));

        assertThat(race(locking)).hasSize(1);
    }

    @Test
    void withoutTheLockTwoTakeAnExport() {
        var id = ofALostServer();
        var mutant = taking(
                id,
                "select id, person_id, attempt from data_export where id = ? and lease_until < ?",
                new CyclicBarrier(2));

        assertThat(race(mutant))
                .as("the mutant must be caught")
                .hasSize(2)
                .containsOnly(new ExportTask(id, personOf(id), 2));
    }

    @Test
    void ofTwoWhoHaveSeenAnAddressOneGetsTheBytes() {
        var token = address();
        var both = new CyclicBarrier(2);
        var met = replaced(Map.of("useToken", arguments -> {
            both.await(60, TimeUnit.SECONDS);
            return mapper.useToken((long) arguments[0], (String) arguments[1], (Instant) arguments[2]);
        }));

        var answers = fetchTwice(met, token);

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 404);
        assertThat(answers.stream().filter(ExportRaceTests::isArchive)).hasSize(1);
    }

    /** The mutant looks whether the address is unused, and then uses it. */
    @Test
    void withoutTheGuardTwoGetTheBytes() {
        var token = address();
        var both = new CyclicBarrier(2);
        var mutant = replaced(Map.of(
                "useToken",
                arguments -> {
                    var unused = mapper.findByToken((String) arguments[1], (Instant) arguments[2]);
                    both.await(60, TimeUnit.SECONDS);
                    jdbc.update("update data_export set token_hash = null where id = ?", arguments[0]);
                    return unused.isPresent() ? 1 : 0;
                },
                "fetched",
                arguments -> {
                    both.await(60, TimeUnit.SECONDS);
                    return mapper.fetched((long) arguments[0]);
                }));

        assertThat(fetchTwice(mutant, token))
                .as("the mutant must be caught")
                .hasSize(2)
                .allMatch(ExportRaceTests::isArchive);
    }

    private static List<ExportTask> takeAndMakeAll(ExportWorker worker) {
        var taken = new ArrayList<ExportTask>();
        for (var task = worker.take(); task.isPresent(); task = worker.take()) {
            taken.add(task.get());
            worker.make(task.get());
        }
        return taken;
    }

    /** What two servers take, to whom the lease is over. */
    private List<ExportTask> race(DataExportMapper mapper) {
        var worker = worker(mapper, Clock.offset(clock, Duration.ofMinutes(30)));
        return Crowd.run(2, Collections.<Callable<Optional<ExportTask>>>nCopies(2, worker::take)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A mapper that finds this one export only, by another statement, and begins it whatever has come of it since. */
    private DataExportMapper taking(long id, String statement, CyclicBarrier found) {
        return replaced(Map.of(
                "next",
                arguments -> {
                    var task = jdbc
                            .query(
                                    statement,
                                    (row, number) -> new ExportTask(row.getLong(1), row.getLong(2), row.getInt(3)),
                                    id,
                                    Timestamp.from((Instant) arguments[0]))
                            .stream()
                            .findFirst();
                    found.await(60, TimeUnit.SECONDS);
                    return task;
                },
                "begin",
                arguments -> jdbc.update(
                        "update data_export set attempt = ?, lease_until = ? where id = ?",
                        ((ExportTask) arguments[0]).attempt() + 1,
                        Timestamp.from((Instant) arguments[1]),
                        id)));
    }

    private DataExportMapper replaced(Map<String, Replacement> replacements) {
        return (DataExportMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataExportMapper.class},
                (proxy, method, arguments) -> replacements.containsKey(method.getName())
                        ? Objects.requireNonNull(replacements.get(method.getName()))
                                .answer(arguments)
                        : method.invoke(mapper, arguments));
    }

    private ExportWorker worker(DataExportMapper mapper, Clock clock) {
        return new ExportWorker(mapper, archive, store, secrets, clock, transactionManager);
    }

    private List<MockHttpServletResponse> fetchTwice(DataExportMapper mapper, String token) {
        var download = new ExportDownload(mapper, store, secrets, faults, clock);
        return Crowd.run(2, Collections.<Callable<MockHttpServletResponse>>nCopies(2, () -> {
            var response = new MockHttpServletResponse();
            download.fetch(token, new MockHttpServletRequest("GET", ExportDownload.PATH + token), response);
            return response;
        }));
    }

    private static boolean isArchive(MockHttpServletResponse response) {
        var bytes = response.getContentAsByteArray();
        return response.getStatus() == 200 && bytes.length > 100 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** The secret of the address of an export that is ready. */
    private String address() {
        var id = waiting();
        awaitReady(id);
        var token = OneTimeToken.create();
        var now = clock.instant();
        assertThat(mapper.open(id, personOf(id), OneTimeToken.hash(token), now.plus(DataExports.TOKEN_LIFE), now))
                .isOne();
        return token;
    }

    private long waiting() {
        var id = ids.next();
        mapper.insert(id, client.someone().personId(), clock.instant());
        return id;
    }

    /** An export whose lease only those think over whose clock is ahead, so that the server's own worker leaves it. */
    private long ofALostServer() {
        var id = ids.next();
        var person = client.someone().personId();
        jdbc.update(
                """
                insert into data_export (id, person_id, running, state, progress, attempt, created_at, lease_until)
                values (?, ?, ?, 'RUNNING', 40, 1, ?, ?)
                """,
                id,
                person,
                person,
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant().plus(Duration.ofMinutes(20))));
        return id;
    }

    private long personOf(long id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select person_id from data_export where id = ?", Long.class, id));
    }

    private void awaitReady(long id) {
        await().atMost(PATIENCE).until(() -> "READY"
                .equals(jdbc.queryForObject("select state from data_export where id = ?", String.class, id)));
    }

    /** What a mutant does in place of a statement. */
    private interface Replacement {

        Object answer(Object[] arguments) throws Exception;
    }
}
