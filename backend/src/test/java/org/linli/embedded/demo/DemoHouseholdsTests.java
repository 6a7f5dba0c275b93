package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.persistence.Ids;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class DemoHouseholdsTests {

    private final DemoHouseholds demo;
    private final String hash;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final TreeFixture.Tree tree;

    DemoHouseholdsTests(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Secrets secrets,
            Ids ids,
            GraphQlClient client,
            Organisations organisations,
            TreeFixture trees) {
        this.demo = new DemoHouseholds(jdbc, transaction, secrets, ids, Clock.systemUTC());
        this.hash = secrets.index("join-code", DemoHouseholds.CODE.replace("-", ""));
        this.client = client;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.tree = trees.create();
    }

    @Test
    void thePrintedCodeLetsAGuestJoinAndTheRestIsThereToBeSeen() {
        forgetEarlierRuns();
        var unit = unit();
        var home = organisations.add(unit, OrganisationKind.HOUSEHOLD, "1单元301室");
        live(client.named("resident"), home);
        live(client.named("grid-worker"), organisations.add(unit, OrganisationKind.HOUSEHOLD, "1单元302室"));
        for (var name : new String[] {"resident8001", "resident8002"}) {
            jdbc.update(
                    "update person set level = 'PHONE' where id = ?",
                    client.named(name).personId());
        }

        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());

        var joined = client.someone()
                .ask("mutation { joinByLetter(input: {code: \"" + DemoHouseholds.CODE
                        + "\", policyVersion: \"2026-11\"}) { viewer { level household { members { name } } }"
                        + " userErrors { code } } }")
                .withoutErrors();
        assertThat(joined.text("joinByLetter", "viewer", "level")).isEqualTo("RESIDENT");
        assertThat(joined.data("joinByLetter", "viewer", "household", "members")
                        .valueStream()
                        .map(member -> member.path("name").asString()))
                .contains("周小雨", "陈秀兰")
                .hasSize(4);
        assertThat(jdbc.queryForObject(
                        "select count(*) from join_request where organisation_id = ? and state = 'OPEN'",
                        Integer.class,
                        unit.parentId()))
                .isEqualTo(2);
    }

    /** The people of the demo have fixed names, and the database stays from run to run. */
    private void forgetEarlierRuns() {
        var people = "(select id from person where openid like 'oSIM\\_resident%' or openid = 'oSIM_grid-worker')";
        jdbc.update("delete from membership where person_id in " + people);
        jdbc.update("delete from join_request_listing where request_id in"
                + " (select id from join_request where person_id in " + people + ")");
        jdbc.update("delete from join_request where person_id in " + people);
        jdbc.update("delete from code_letter where code_hash = ?", hash);
    }

    private Organisation unit() {
        var building = organisations.add(tree.grid(), OrganisationKind.BUILDING, "1号楼");
        return organisations.add(building, OrganisationKind.UNIT, "1单元");
    }

    private void live(GraphQlClient.Caller person, Organisation home) {
        jdbc.update(
                """
                update person
                   set level = 'RESIDENT', community_id = ?, household_id = ?, resident_until = date_add(now(3), interval 1 day)
                 where id = ?
                """,
                home.communityId(),
                home.id(),
                person.personId());
        jdbc.update(
                """
                insert into membership (id, community_id, household_id, person_id, relation, head, until, created_at, version)
                values (?, ?, ?, ?, 'HEAD', true, date_add(now(3), interval 1 day), now(3), 0)
                """,
                person.personId() + 1,
                home.communityId(),
                home.id(),
                person.personId());
    }
}
