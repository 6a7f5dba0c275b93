package org.linli.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class CityTests {

    private static final String CREATE =
            """
            mutation ($input: ActivityCreateInput!) {
              activityCreate(input: $input) { activity { id } userErrors { code field } }
            }""";
    private static final String PUBLISH =
            """
            mutation ($id: ID!) {
              activityPublish(input: {activityId: $id}) { activity { id } userErrors { code } }
            }""";
    private static final String LIST =
            """
            query ($node: ID!) {
              activities(first: 50, filter: {organisationId: $node}) { edges { node { id } } }
            }""";
    private static final String MINE = "{ viewer { id signups(first: 50) { edges { node { id } } } } }";
    private static final String COLUMNS =
            """
            community_id, organisation_id, kind, status, title, description, starts_at, ends_at, signup_opens_at,
            signup_closes_at, capacity, party_limit, signup_mode, required_level, place_name, place_address,
            latitude, longitude, station_id, organiser, contact_phone, cancel_reason, version""";

    /** A place in the past of its own, so that neither an earlier run nor the server has made these ids. */
    private final City city = new City(
            City.idsFrom(Instant.parse("2021-06-01T00:00:00Z"))
                    + (ThreadLocalRandom.current().nextLong(1_000_000_000) << 22),
            12,
            25,
            100,
            LocalDate.now(ZoneId.of("Asia/Shanghai")));

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final Organisations organisations;
    private final JdbcTemplate jdbc;
    private final String url;

    CityTests(
            GraphQlClient client,
            StaffFixture staff,
            Organisations organisations,
            JdbcTemplate jdbc,
            @Value("${linli.mysql.url}") String url) {
        this.client = client;
        this.staff = staff;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.url = url;
    }

    @BeforeEach
    void fill() throws Exception {
        new CityLoad(city, url).fill();
    }

    @Test
    void rowsAreThoseThatTheServerWouldWrite() {
        var id = idsListedAt(city.community(3), "a.status = 'PUBLISHED' and l.starts_at > now() + interval 1 day")
                .getFirst();
        var row = jdbc.queryForMap("select * from activity where id = ?", id);
        var node = organisations.find((Long) row.get("organisation_id")).orElseThrow();
        var planned = plan(staff.appointed(Role.COMMUNITY_ADMIN, node), row, id);

        assertThat(jdbc.queryForMap("select " + COLUMNS + " from activity where id = ?", planned))
                .isEqualTo(jdbc.queryForMap("select " + COLUMNS + " from activity where id = ?", id));
        assertThat(listing(planned)).hasSizeGreaterThan(3).isEqualTo(listing(id));
        assertThat(tags(planned)).isEqualTo(tags(id));
    }

    @Test
    void nodesAreThoseThatTheServerWouldAdd() {
        var community = organisations.find(city.community(11)).orElseThrow();
        var made = organisations.find(city.below(11, 0)).orElseThrow();
        var added = organisations.add(community, OrganisationKind.GRID, made.name());

        assertThat(made.path().replace(Long.toString(made.id(), 36) + ".", ""))
                .isEqualTo(added.path().replace(Long.toString(added.id(), 36) + ".", ""));
        assertThat(made.communityId()).isEqualTo(added.communityId());
        assertThat(made.zone()).isEqualTo(added.zone());
        for (var node :
                List.of(city.district(0), city.street(0), city.street(1), city.community(0), city.below(0, 2))) {
            var path = organisations.find(node).orElseThrow().path();
            assertThat(pairs("select kind, total from organisation_count where organisation_id = ?", node))
                    .isEqualTo(pairs(
                            "select kind, count(*) from organisation where path like concat(?, '_%') group by kind",
                            path));
        }
    }

    @Test
    void takenIsWhatTheSignupsTake() {
        var counts = pairs(
                """
                select a.id, a.taken - (select coalesce(sum(s.party), 0) from signup s
                                         where s.activity_id = a.id and s.live = 1)
                  from activity a
                 where a.id between ? and ?""",
                city.activity(0, 0),
                city.activity(city.communities() - 1, city.activitiesEach() - 1));

        assertThat(counts).hasSize(city.activities());
        assertThat(counts.values()).allMatch(difference -> ((Number) difference).intValue() == 0);
    }

    @Test
    void listsShowWhatWasWritten() {
        for (var node : List.of(city.community(7), city.street(1), city.below(7, 1))) {
            var expected = idsListedAt(node, "l.ends_at > now(3)").stream()
                    .limit(50)
                    .map(Object::toString)
                    .toList();
            var listed = client.nobody().ask(LIST, Map.of("node", Long.toString(node)));
            assertThat(listed.nodeIds("activities")).isEqualTo(expected);
        }
        var regular = client.named(city.loginName(7, 0));
        var newcomer = client.named(city.loginName(7, city.residentsEach() - 1));
        assertThat(regular.personId()).isEqualTo(city.resident(7, 0));
        assertThat(regular.ask(MINE).nodeIds("viewer", "signups")).hasSizeGreaterThan(10);
        assertThat(newcomer.ask(MINE).nodeIds("viewer", "signups")).hasSize(1);
    }

    @Test
    void theSameCityHasTheSameRows() {
        assertThat(text(new Activities(city, new Tree(city), new Words())
                        .activities()
                        .toArray()))
                .isEqualTo(text(new Activities(city, new Tree(city), new Words())
                        .activities()
                        .toArray()));
    }

    private long plan(GraphQlClient.Caller admin, Map<String, Object> row, long like) {
        var input = Map.ofEntries(
                Map.entry("organisationId", row.get("organisation_id").toString()),
                Map.entry("title", row.get("title")),
                Map.entry("description", row.get("description")),
                Map.entry("kind", row.get("kind")),
                Map.entry("startsAt", instant(row, "starts_at")),
                Map.entry("endsAt", instant(row, "ends_at")),
                Map.entry("signupOpensAt", instant(row, "signup_opens_at")),
                Map.entry("signupClosesAt", instant(row, "signup_closes_at")),
                Map.entry("capacity", row.get("capacity")),
                Map.entry("partyLimit", row.get("party_limit")),
                Map.entry("requiredLevel", row.get("required_level")),
                Map.entry("tags", tags(like)),
                Map.entry(
                        "place",
                        Map.of(
                                "name", row.get("place_name"),
                                "address", row.get("place_address"),
                                "stationId", row.get("station_id").toString())),
                Map.entry("organiser", row.get("organiser")),
                Map.entry("contactPhone", row.get("contact_phone")));
        var created = admin.ask(CREATE, Map.of("input", input));
        assertThat(created.refusals("activityCreate")).isEmpty();
        var id = created.text("activityCreate", "activity", "id");
        assertThat(admin.ask(PUBLISH, Map.of("id", id)).refusals("activityPublish"))
                .isEmpty();
        return Long.parseLong(id);
    }

    private static String instant(Map<String, Object> row, String column) {
        return row.get(column) + "Z";
    }

    private List<Long> idsListedAt(long node, String condition) {
        return jdbc.queryForList(
                """
                select l.activity_id from activity_listing l join activity a on a.id = l.activity_id
                 where l.organisation_id = ? and %s order by l.starts_at, l.activity_id"""
                        .formatted(condition),
                Long.class,
                node);
    }

    private List<Map<String, Object>> listing(long id) {
        return jdbc.queryForList(
                "select organisation_id, starts_at, ends_at from activity_listing where activity_id = ?"
                        + " order by organisation_id",
                id);
    }

    private List<String> tags(long id) {
        return jdbc.queryForList("select tag from activity_tag where activity_id = ? order by tag", String.class, id);
    }

    private Map<Object, Object> pairs(String sql, Object... arguments) {
        var pairs = new TreeMap<Object, Object>();
        jdbc.query(
                sql,
                row -> {
                    pairs.put(row.getObject(1), row.getInt(2));
                },
                arguments);
        return pairs;
    }

    private static List<String> text(Object[] rows) {
        var text = new ArrayList<String>();
        for (var row : rows) {
            text.add(Arrays.toString((Object[]) row));
        }
        return text;
    }
}
