package org.linli.embedded.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.shared.persistence.Ids;
import org.linli.shared.secrets.Masked;
import org.linli.shared.secrets.Secrets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds what the demo's households keep sealed: family members without a phone, two requests to join, and a letter. */
@Component
@ConditionalOnProperty("linli.demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DemoHouseholds implements ApplicationRunner {

    /** Of the letter, as it is printed. */
    static final String CODE = "JADE-2688";

    private static final String RESIDENT = "oSIM_resident";
    private static final Duration LETTER_LIFETIME = Duration.ofDays(90);
    private static final Duration REQUEST_LIFETIME = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    DemoHouseholds(JdbcTemplate jdbc, TransactionTemplate transaction, Secrets secrets, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> homes(RESIDENT, 1).forEach(this::fill));
    }

    /** The letter is made new at each start, so that it can be tried again; all else only once. */
    private void fill(Map<String, Object> home) {
        var first = jdbc.update(
                        """
                insert into code_letter
                  (id, community_id, household_id, code_hash, uses, expires_at, issued_by, created_at, version)
                values (?, ?, ?, ?, 0, ?, 0, ?, 0)
                on duplicate key update uses = 0, expires_at = values(expires_at), version = version + 1
                """,
                        ids.next(),
                        home.get("community_id"),
                        home.get("household_id"),
                        secrets.index("join-code", CODE.replace("-", "")),
                        now().plus(LETTER_LIFETIME),
                        now())
                == 1;
        if (first) {
            addFamily(home, "周小雨", "CHILD", 2018);
            addFamily(home, "陈秀兰", "PARENT", 1948);
            homes("oSIM_resident0%", 12).forEach(other -> addFamily(other, "李桂芳", "PARENT", 1945));
            ask(0, "1单元302");
            ask(1, "２单元－101");
        }
    }

    /** Households of the demo's community, each with one of its people. */
    private List<Map<String, Object>> homes(String openid, int most) {
        return jdbc.queryForList(
                """
                select p.id person_id, p.community_id, p.household_id
                  from person p
                  join person r on r.openid = ? and r.community_id = p.community_id
                 where p.openid like ? and p.household_id is not null
                   and p.id in (select min(id) from person group by household_id)
                 order by p.id
                 limit ?
                """,
                RESIDENT,
                openid,
                most);
    }

    private void addFamily(Map<String, Object> home, String name, String relation, int born) {
        var household = (long) home.get("household_id");
        var dependant = ids.next();
        var child = relation.equals("CHILD");
        jdbc.update(
                """
                insert into dependant
                  (id, community_id, household_id, name_sealed, name_masked, birth_year, child, added_by, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                dependant,
                home.get("community_id"),
                household,
                secrets.seal(household, "dependant", name),
                Masked.name(name),
                born,
                child,
                home.get("person_id"),
                now());
        jdbc.update(
                """
                insert into membership (id, community_id, household_id, dependant_id, relation, head, created_at, version)
                values (?, ?, ?, ?, ?, false, ?, 0)
                """,
                ids.next(),
                home.get("community_id"),
                household,
                dependant,
                relation,
                now());
        jdbc.update(
                """
                insert into consent (person_id, item, id, granted, policy_version, at)
                values (?, ?, ?, true, '2026-11', ?)
                """,
                home.get("person_id"),
                child ? "CHILDREN" : "REAL_NAME",
                ids.next(),
                now());
    }

    /** Somebody who belongs nowhere yet asks at the building of the demo's grid worker. */
    private void ask(int which, String door) {
        var building = jdbc.queryForMap(
                """
                select b.id, b.community_id, b.path
                  from person p
                  join organisation h on h.id = p.household_id
                  join organisation u on u.id = h.parent_id
                  join organisation b on b.id = u.parent_id
                 where p.openid = 'oSIM_grid-worker'
                """);
        var person = jdbc.queryForList(
                        "select id from person where level = 'PHONE' and openid like 'oSIM_resident%'"
                                + " order by id limit 2",
                        Long.class)
                .get(which);
        var request = ids.next();
        jdbc.update(
                """
                insert into join_request
                  (id, community_id, organisation_id, path, person_id, door_sealed, state, expires_at, created_at, version)
                values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, 0)
                """,
                request,
                building.get("community_id"),
                building.get("id"),
                building.get("path"),
                person,
                secrets.seal(person, "door", door),
                now().plus(REQUEST_LIFETIME),
                now());
        Arrays.stream(building.get("path").toString().split("\\."))
                .mapToLong(part -> Long.parseLong(part, Character.MAX_RADIX))
                .forEach(node -> jdbc.update(
                        "insert into join_request_listing (organisation_id, request_id) values (?, ?)", node, request));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
