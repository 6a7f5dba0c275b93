package org.linli.stations.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Appointments;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class RoomFeedTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CREATE =
            "mutation ($input: RoomFeedCreateInput!) { roomFeedCreate(input: $input) { path userErrors { code field message } } }";
    private static final String REVOKE =
            "mutation ($input: RoomFeedRevokeInput!) { roomFeedRevoke(input: $input) { room { id } userErrors { code field } } }";

    private final StaffFixture staff;
    private final Appointments appointments;
    private final FeedData data;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final TreeFixture.Tree tree;
    private final long room;
    private final GraphQlClient.Caller runner;

    RoomFeedTests(
            StaffFixture staff,
            StationFixture stations,
            Appointments appointments,
            FeedData data,
            JdbcTemplate jdbc,
            Ids ids,
            TreeFixture trees) {
        this.staff = staff;
        this.appointments = appointments;
        this.data = data;
        this.jdbc = jdbc;
        this.ids = ids;
        this.tree = trees.create();
        this.room = stations.room(stations.openDaily(tree.community()), 30);
        this.runner = staff.appointed(Role.STATION_STAFF, tree.community());
    }

    @Test
    void aCalendarTellsTimesAndWhatIsPublic() throws Exception {
        var tonight = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2, ChronoUnit.DAYS)
                .plusSeconds(14 * 3600);
        var label = "“清廉家风”家庭教育讲座，逗号；分号\\反斜线👨‍👩‍👧‍👦一家人都来听，请自带水杯与坐垫，座位有限先到先得";
        use("ACTIVITY", tonight, tonight.plusSeconds(4 * 3600), label);
        use("BOOKING", tonight.plusSeconds(86_400), tonight.plusSeconds(90_000), "王阿姨的生日");
        use("BLOCKED", tonight.minus(60, ChronoUnit.DAYS), tonight.minus(59, ChronoUnit.DAYS), "很久以前");
        use("BLOCKED", tonight.plus(190, ChronoUnit.DAYS), tonight.plus(191, ChronoUnit.DAYS), "很久以后");

        var answer = get(create());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.body()).doesNotContain("王阿姨", "很久").contains("DTSTART:" + stamp(tonight) + "\r\n");
        assertThat(answer.body().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("?") || line.contains("\n"));
        var events = events(answer.body());
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsExactly(label, "已预约");
        assertThat(events.getFirst().getDateEnd().getValue().toInstant()).isEqualTo(tonight.plusSeconds(4 * 3600));
        assertThat(events.getFirst().getLocation().getValue()).isEqualTo("心愿驿站 多功能室");
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndItsEntriesKeepTheirNames() throws Exception {
        var start = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        use("ACTIVITY", start, start.plusSeconds(3600), "合唱");
        var path = create();
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(path, tag).statusCode()).isEqualTo(304);
        use("BOOKING", start.plusSeconds(7200), start.plusSeconds(9000), null);
        var second = get(path, tag);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(uids(second)).hasSize(2).containsAll(uids(first));
    }

    @Test
    void onlyTheHashOfAnAddressIsKeptAndARepeatedCallShowsItAgain() {
        var input = Map.of("roomId", room, "clientRequestId", UUID.randomUUID().toString());
        var path = path(runner.ask(CREATE, Map.of("input", input)));

        assertThat(path(runner.ask(CREATE, Map.of("input", input)))).isEqualTo(path);
        var token = path.substring("/stations/rooms/feeds/".length(), path.length() - ".ics".length());
        assertThat(jdbc.queryForList(
                        "select token_hash from room_feed where person_id = ?", String.class, runner.personId()))
                .containsExactly(FeedToken.hash(token));
        assertThat(jdbc.queryForList(
                        "select coalesce(outcome, '') from request_outcome where person_id = ?",
                        String.class,
                        runner.personId()))
                .isNotEmpty()
                .noneMatch(outcome -> outcome.contains(token));
    }

    @Test
    void anAddressEndsWhenItIsReplacedOrRevoked() throws Exception {
        var first = create();
        var second = create();
        assertGone(first);
        assertThat(get(second).statusCode()).isEqualTo(200);

        var revoked =
                runner.ask(REVOKE, Map.of("input", Map.of("roomId", room))).withoutErrors();
        assertThat(revoked.data("roomFeedRevoke", "room", "id").asString()).isEqualTo(Long.toString(room));

        assertGone(second);
        assertGone("/stations/rooms/feeds/" + "A".repeat(43) + ".ics");
        assertGone("/stations/rooms/feeds/nothing.ics");
        assertGone("/stations/rooms/feeds/nothing");
    }

    @Test
    void anAddressEndsWithTheAppointment() throws Exception {
        var path = create();
        assertThat(get(path).statusCode()).isEqualTo(200);

        appointments.endAll(runner.personId());

        assertGone(path);
    }

    @Test
    void anAddressEndsWithTheAccount() throws Exception {
        var path = create();
        assertThat(data.export(runner.personId())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("room", "多功能室"));

        data.erase(runner.personId());

        assertGone(path);
        assertThat(data.export(runner.personId())).isEmpty();
    }

    @Test
    void whoDoesNotRunTheRoomHasNoCalendarOfIt() {
        var neighbour = staff.appointed(Role.STATION_STAFF, tree.sibling());

        var foreign = neighbour.ask(CREATE, Map.of("input", Map.of("roomId", room)));
        var missing = neighbour.ask(CREATE, Map.of("input", Map.of("roomId", 1)));

        assertThat(foreign.refusals("roomFeedCreate")).containsExactly("NOT_FOUND");
        assertThat(foreign.data("roomFeedCreate")).isEqualTo(missing.data("roomFeedCreate"));
        assertThat(neighbour
                        .ask(REVOKE, Map.of("input", Map.of("roomId", room)))
                        .refusals("roomFeedRevoke"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void thereIsAnEndToWhatACalendarHolds() throws Exception {
        var start = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        jdbc.batchUpdate(
                """
                insert into room_use (id, room_id, kind, reference_id, starts_at, ends_at, free_at, label, created_at)
                values (?, ?, 'BOOKING', ?, ?, ?, ?, null, now(3))
                """,
                IntStream.range(0, 2_005)
                        .mapToObj(i -> {
                            var id = ids.next();
                            var from = start.plusSeconds(i * 900L);
                            var to = from.plusSeconds(900);
                            return new Object[] {id, room, id, from, to, to};
                        })
                        .toList());

        assertThat(events(get(create()).body())).hasSize(2_000);
    }

    private void assertGone(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    private String create() {
        return path(runner.ask(CREATE, Map.of("input", Map.of("roomId", room))));
    }

    private static String path(Answer answer) {
        return answer.withoutErrors().data("roomFeedCreate", "path").asString();
    }

    private static String stamp(Instant time) {
        return time.toString().replaceAll("[-:]", "");
    }

    private static List<VEvent> events(String calendar) throws Exception {
        try (var reader = new ICalReader(calendar)) {
            return reader.readNext().getEvents();
        }
    }

    private static List<String> uids(HttpResponse<String> answer) throws Exception {
        return events(answer.body()).stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private void use(String kind, Instant startsAt, Instant endsAt, String label) {
        var id = ids.next();
        jdbc.update(
                """
                insert into room_use (id, room_id, kind, reference_id, starts_at, ends_at, free_at, label, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, now(3))
                """,
                id,
                room,
                kind,
                id,
                startsAt,
                endsAt,
                endsAt,
                label);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "\"none\"");
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        var request = HttpRequest.newBuilder(runner.endpoint().resolve(path)).header("If-None-Match", tag);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
