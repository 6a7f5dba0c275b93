package org.linli.stations.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationFixture;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class SignTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StationFixture fixture;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final long station;
    private final String code;

    SignTests(StationFixture fixture, GraphQlClient client, JdbcTemplate jdbc, Ids ids, TreeFixture trees) {
        this.fixture = fixture;
        this.client = client;
        this.jdbc = jdbc;
        this.ids = ids;
        this.station = fixture.openDaily(trees.create().community());
        this.code = "t-" + Long.toString(station, 36);
        jdbc.update("update station set code = ?, name = '小蜜蜂驿站' where id = ?", code, station);
    }

    @Test
    void aSignTellsWhatIsInTheRoomsToday() throws Exception {
        var room = fixture.room(station, 30);
        use(room, "ACTIVITY", today("00:00"), today("23:30"), "八段锦 <script>alert(1)</script>");
        use(room, "BOOKING", today("23:40"), today("23:50"), "王阿姨的生日");

        var page = get(code);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("小蜜蜂驿站", "今日开放 08:00–22:00", "多功能室")
                .contains("<meta http-equiv=\"refresh\" content=\"60\">")
                .contains("23:40–23:50", "已预约")
                .doesNotContain("<script", "王阿姨", "http://", "https://");
        if (LocalTime.now(ZONE).isBefore(LocalTime.of(23, 25))) {
            assertThat(page.body())
                    .contains("<b>正在使用</b> 00:00–23:30", "八段锦 &lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("<b>接下来</b> 23:40–23:50");
        }
    }

    @Test
    void nothingButItsOwnStyleIsLoadedAndNothingIsKept() throws Exception {
        var page = get(code);

        var headers = page.headers();
        assertThat(headers.firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("<main class=\"empty\"><p>今日暂无安排</p></main>")
                .doesNotContain("style=\"");
    }

    @Test
    void whatGoesOverMidnightIsToldAndAnotherDayIsNot() throws Exception {
        var room = fixture.room(station, 30);
        use(room, "BLOCKED", today("00:00").minusSeconds(3600), today("00:00").plusSeconds(86_400 + 3600), "粉刷墙面");
        var other = fixture.room(station, 30);
        use(
                other,
                "ACTIVITY",
                today("10:00").plusSeconds(86_400),
                today("11:00").plusSeconds(86_400),
                "明天的课");

        assertThat(get(code).body())
                .contains("昨日23:00–次日01:00", "粉刷墙面")
                .contains("<p class=\"none\">今日暂无安排</p>")
                .doesNotContain("明天的课");
    }

    @Test
    void moreRoomsThanFitFollowEachOtherByThemselves() throws Exception {
        for (var i = 1; i <= 8; i++) {
            var room = fixture.room(station, 30);
            jdbc.update("update room set name = ? where id = ?", "功能室" + i + "号", room);
            use(room, "BLOCKED", today("00:00"), today("23:59").plusSeconds(60), "盘点");
        }

        assertThat(get(code).body())
                .contains("content=\"20;url=/stations/" + code + "/today?page=2\"", "功能室6号", "00:00–24:00")
                .doesNotContain("功能室7号");
        assertThat(get(code, "?page=2").body())
                .contains("content=\"20;url=/stations/" + code + "/today?page=1\"", "功能室8号", "第 2 / 2 页");
        assertThat(get(code, "?page=99").body()).contains("功能室1号");
        assertThat(get(code, "?page=%3Cscript%3E").body()).contains("功能室1号").doesNotContain("<script");
    }

    @Test
    void aDayOffSaysWhyAndUnknownHoursSayNothing() throws Exception {
        jdbc.update(
                "insert into station_day (station_id, day, spans, note, created_at) values (?, ?, '', '设备检修', now(3))",
                station,
                LocalDate.now(ZONE));
        assertThat(get(code).body()).contains("今日不开放", "设备检修");

        jdbc.update("delete from station_day where station_id = ?", station);
        jdbc.update("delete from opening_hours where station_id = ?", station);
        assertThat(get(code).body()).doesNotContain("不开放", "今日开放");
    }

    @Test
    void anUnknownSignIsNotThereInTheSameStyle() throws Exception {
        for (var unknown : new String[] {"nowhere-" + code, "A%20B", "%3Cscript%3E"}) {
            var page = get(unknown);
            assertThat(page.statusCode()).as(unknown).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(page.body()).contains("没有这个门牌").doesNotContain("<script");
        }
    }

    private static Instant today(String time) {
        return LocalDate.now(ZONE).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private void use(long room, String kind, Instant startsAt, Instant endsAt, String label) {
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

    private HttpResponse<String> get(String code) throws Exception {
        return get(code, "");
    }

    private HttpResponse<String> get(String code, String query) throws Exception {
        var address = client.nobody().endpoint().resolve("/stations/" + code + "/today" + query);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
