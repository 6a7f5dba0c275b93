package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.households.HouseholdFixture;
import org.linli.organisation.Organisation;
import org.linli.privacy.Traces;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * People with a phone number, a door and names that stand nowhere else go through every operation that exists; what the
 * server keeps and tells is then searched for them. {@code -Dlinli.canaries=200} for as many people as the issue asks for.
 */
@LinliTest
class CanaryTests {

    private static final int PEOPLE = Integer.getInteger("linli.canaries", 8);
    private static final String FILLED = "按流程办理";
    /** They end the session that the others need. */
    private static final Set<String> LAST = Set.of("sessionSignOut", "sessionSignOutAll");

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final HouseholdFixture households;
    private final AuthorityTargets targets;
    private final GraphQLSchema schema;
    private final Traces traces;
    private final MeterRegistry metrics;
    private final Environment environment;
    private final Ids ids;
    private final TreeFixture.Tree tree;
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    CanaryTests(
            GraphQlClient client,
            StaffFixture staff,
            HouseholdFixture households,
            AuthorityTargets targets,
            GraphQlSource source,
            Traces traces,
            MeterRegistry metrics,
            Environment environment,
            Ids ids,
            TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.households = households;
        this.targets = targets;
        this.schema = source.schema();
        this.traces = traces;
        this.metrics = metrics;
        this.environment = environment;
        this.ids = ids;
        this.tree = trees.create();
    }

    /** What stands nowhere but in what one person told, and what somebody typed where it does not belong. */
    private record Canary(String phone, String otherPhone, String door, String name, String otherName, String stray) {

        private static Canary of(long mark) {
            var digits = String.format("%08d", Math.floorMod(mark, 100_000_000L));
            var letters = Long.toString(mark, Character.MAX_RADIX);
            return new Canary(
                    "137" + digits,
                    "136" + digits,
                    "3单元金丝笼" + letters,
                    "金丝雀" + letters,
                    "银丝雀" + letters,
                    "133" + digits);
        }

        private List<String> planted() {
            return List.of(phone, otherPhone, door, name, otherName);
        }
    }

    @Test
    void whatPeopleTellIsNowhereToBeRead() throws IOException {
        var canaries = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Canary.of(ids.next() + 7919L * i))
                .toList();
        var logged = new Logged();
        try {
            Crowd.run(
                    4,
                    canaries.stream()
                            .<Callable<Integer>>map(canary -> () -> live(canary))
                            .toList());
        } finally {
            logged.stop();
        }

        var planted =
                canaries.stream().flatMap(canary -> canary.planted().stream()).toList();
        var all = new ArrayList<>(planted);
        canaries.forEach(canary -> all.add(canary.stray()));
        System.out.printf(
                "Canaries: %d people, %d texts, %d refused and %d accepted calls of %d operations, %d log lines%n",
                PEOPLE, all.size(), errors.size(), accepted.size(), operations().size(), logged.lines.size());
        assertNone("logs", logged.lines, all);
        assertNone("error answers", errors, all);
        assertNone(
                "metrics",
                metrics.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .toList(),
                all);
        assertNone("Redis", traces.inRedis(), all);
        assertNone("tables", traces.inTables(List.of("金丝雀", "银丝雀", "金丝笼")), List.of("金丝雀", "银丝雀", "金丝笼"));
        assertNone(
                "tables",
                traces.inTables(canaries.stream().map(Canary::phone).limit(20).toList()),
                planted);
        assertThat(files(planted)).isEmpty();
        assertThat(accepted).as("operations that came to something").hasSizeGreaterThan(10 * PEOPLE);
    }

    /** One person and her worker, through what is meant for such texts and then through everything. */
    private int live(Canary canary) {
        var household = tree.grid();
        var person = client.someone();
        var worker = staff.appointed(Role.GRID_WORKER, tree.community());
        var told = new HashMap<String, Object>();
        told.put("phone", "phone-" + canary.phone() + "_" + person.personId());
        must(
                ask(
                        person,
                        "phoneBind",
                        "mutation ($phone: String!) { phoneBind(input: {code: $phone, policyVersion: \"2026-11\", clientRequestId: \"k1\"}) { userErrors { code message } } }",
                        told),
                "phoneBind");
        must(
                ask(
                        person,
                        "joinRequest",
                        "mutation ($node: ID!, $door: String!) { joinRequest(input: {organisationId: $node, door: $door, policyVersion: \"2026-11\", clientRequestId: \"k2\"}) { joinRequest { id } userErrors { code message } } }",
                        Map.of("node", households.buildingId(household), "door", canary.door())),
                "joinRequest");
        ask(
                worker,
                "joinRequests",
                "query ($node: ID!) { joinRequests(organisationId: $node) { edges { node { id door } } } }",
                Map.of("node", tree.community().id()));
        must(
                ask(
                        worker,
                        "personRegister",
                        "mutation ($node: ID!, $name: String!, $phone: String!) { personRegister(input: {householdId: $node, name: $name, phone: $phone, clientRequestId: \"k3\"}) { userErrors { code message } } }",
                        Map.of(
                                "node",
                                households.householdId(household),
                                "name",
                                canary.name(),
                                "phone",
                                canary.otherPhone())),
                "personRegister");
        ask(
                worker,
                "personByPhone",
                "query ($node: ID!, $phone: String!) { personByPhone(organisationId: $node, phone: $phone) { id phone name } }",
                Map.of("node", tree.community().id(), "phone", canary.otherPhone()));
        ask(
                person,
                "dependantAdd",
                "mutation ($name: String!) { dependantAdd(input: {name: $name, relation: PARENT, policyVersion: \"2026-11\", clientRequestId: \"k4\"}) { userErrors { code message } } }",
                Map.of("name", canary.otherName()));
        ask(
                worker,
                "personReveal",
                "mutation ($id: ID!) { personReveal(input: {personId: $id, field: PHONE, purpose: \"核对报名信息\", clientRequestId: \"k5\"}) { value userErrors { code message } } }",
                Map.of("id", person.personId()));
        ask(
                person,
                "dataExportRequest",
                "mutation { dataExportRequest(input: {clientRequestId: \"k6\"}) { userErrors { code message } } }",
                Map.of());
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        operations().forEach((operation, kind) -> {
            for (var caller : List.of(client.nobody(), person, worker, admin)) {
                drive(caller, kind, operation, canary, caller == admin ? tree.sibling() : tree.grid());
            }
        });
        return 0;
    }

    /** Calls an operation with texts that do not belong there: nobody may be told them again, nor may a log. */
    private void drive(
            GraphQlClient.Caller caller,
            String kind,
            GraphQLFieldDefinition operation,
            Canary canary,
            Organisation node) {
        Function<String, Object> ids =
                name -> caller.personId() == 0 ? "4711" : targets.id(operation.getName(), name, node);
        var call = Documents.call(kind, operation, name -> name.equals("phone") ? FILLED : ids.apply(name));
        ask(caller, operation.getName(), call.document(), strays(call.variables(), canary));
        if (!call.variables().isEmpty()) {
            var wrong = new HashMap<String, Object>();
            call.variables().keySet().forEach(name -> wrong.put(name, canary.stray() + "x"));
            ask(caller, operation.getName(), call.document(), wrong);
        }
    }

    private static Map<String, Object> strays(Map<String, Object> variables, Canary canary) {
        var changed = new HashMap<String, Object>();
        variables.forEach((name, value) -> changed.put(name, stray(value, canary)));
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Object stray(Object value, Canary canary) {
        if (value instanceof Map<?, ?> map) {
            return strays((Map<String, Object>) map, canary);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> stray(each, canary)).toList();
        }
        return FILLED.equals(value) ? canary.stray() : value;
    }

    private Answer ask(GraphQlClient.Caller caller, String operation, String document, Map<String, Object> variables) {
        var answer = caller.ask(document, variables);
        var refused = !answer.body().path("errors").isMissingNode()
                || answer.data(operation, "userErrors").size() > 0;
        (refused ? errors : accepted).add(operation + ": " + answer.body());
        return answer;
    }

    private static void must(Answer answer, String operation) {
        assertThat(answer.refusals(operation)).as(operation).isEmpty();
    }

    /** All operations with their kinds, those that end sessions last. */
    private Map<GraphQLFieldDefinition, String> operations() {
        var found = new LinkedHashMap<GraphQLFieldDefinition, String>();
        schema.getQueryType().getFieldDefinitions().forEach(field -> found.put(field, "query"));
        var mutations = schema.getMutationType().getFieldDefinitions();
        mutations.stream()
                .filter(field -> !LAST.contains(field.getName()))
                .forEach(field -> found.put(field, "mutation"));
        mutations.stream()
                .filter(field -> LAST.contains(field.getName()))
                .forEach(field -> found.put(field, "mutation"));
        return found;
    }

    private static void assertNone(String where, Iterable<String> lines, List<String> canaries) {
        for (var line : lines) {
            assertThat(canaries.stream().filter(line::contains))
                    .as("%s: %s", where, line)
                    .isEmpty();
        }
    }

    /** Raw files of the database, its redo log among them, in which a planted text stands. */
    private List<String> files(List<String> planted) throws IOException {
        var home = Path.of(environment.getRequiredProperty("linli.embedded.home"), "mariadb");
        var finder = new Finder(planted);
        var found = new ArrayList<String>();
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(CanaryTests::isData)
                    .toList()) {
                finder.in(file).forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(finder.bytes).as("the files were read").isGreaterThan(1_000_000);
        System.out.printf("Canaries: searched %d MB of database files%n", finder.bytes >> 20);
        assertThat(new Finder(List.of("测试街道")).anywhere(home))
                .as("what stands there is found")
                .isTrue();
        return found;
    }

    private static boolean isData(Path file) {
        return file.toString().contains("data");
    }

    /** Looks for texts in files of any size. */
    private static final class Finder {

        private static final int PIECE = 8 << 20;
        private final List<byte[]> texts;
        private long bytes;

        private Finder(List<String> texts) {
            this.texts = texts.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }

        private boolean anywhere(Path home) throws IOException {
            try (var files = Files.walk(home)) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(CanaryTests::isData)
                        .toList()) {
                    if (!in(file).isEmpty()) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Pieces overlap, so that no text lies across. The bytes of all texts are looked up by their first eight. */
        private List<String> in(Path file) throws IOException {
            var found = new ArrayList<String>();
            var index = new HashMap<Long, List<byte[]>>();
            texts.forEach(text -> index.computeIfAbsent(head(text, 0), key -> new ArrayList<>())
                    .add(text));
            try (var channel = Files.newByteChannel(file)) {
                var buffer = java.nio.ByteBuffer.allocate(PIECE + 200);
                for (long position = 0; position < channel.size(); position += PIECE) {
                    channel.position(position);
                    buffer.clear();
                    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
                        // Until the piece is full or the file ends.
                    }
                    bytes += Math.min(buffer.position(), PIECE);
                    search(buffer.array(), buffer.position(), index, found);
                }
            }
            return found;
        }

        private static void search(byte[] piece, int length, Map<Long, List<byte[]>> index, List<String> found) {
            if (length < Long.BYTES) {
                return;
            }
            var head = head(piece, 0);
            for (var at = 0; ; at++) {
                var candidates = head == 0 ? null : index.get(head);
                if (candidates != null) {
                    for (var text : candidates) {
                        if (at + text.length <= length
                                && java.util.Arrays.equals(piece, at, at + text.length, text, 0, text.length)) {
                            found.add(new String(text, StandardCharsets.UTF_8));
                        }
                    }
                }
                if (at + Long.BYTES >= length) {
                    return;
                }
                head = head << Byte.SIZE | piece[at + Long.BYTES] & 0xff;
            }
        }

        private static long head(byte[] text, int at) {
            return java.nio.ByteBuffer.wrap(text).getLong(at);
        }
    }

    /** What all loggers write meanwhile, with the stacks of exceptions. */
    private static final class Logged extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        private Logged() {
            setContext(root.getLoggerContext());
            start();
            root.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }

        @Override
        public void stop() {
            root.detachAppender(this);
            super.stop();
        }
    }
}
