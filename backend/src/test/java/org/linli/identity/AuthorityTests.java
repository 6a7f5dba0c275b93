package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;

@LinliTest
class AuthorityTests {

    private static final String CREATE =
            """
            mutation ($node: ID!) {
              activityCreate(input: {
                organisationId: $node, title: "讲座", kind: LECTURE, capacity: 5, place: {name: "礼堂"},
                startsAt: "2030-01-01T00:00:00Z", endsAt: "2030-01-01T02:00:00Z"
              }) { activity { id } userErrors { code field } }
            }""";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final Appointments appointments;
    private final TreeFixture.Tree tree;

    AuthorityTests(GraphQlClient client, StaffFixture staff, Appointments appointments, TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.appointments = appointments;
        this.tree = trees.create();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GRID_WORKER", "STATION_STAFF", "COMMUNITY_ADMIN", "STREET_ADMIN"})
    void staffActsAtItsNodeAndUnderItButNotBesideOrAbove(Role role) {
        var person = staff.appointed(role, tree.community());

        assertThat(create(person, tree.community())).isEqualTo("created");
        assertThat(create(person, tree.grid())).isEqualTo("created");
        assertThat(create(person, tree.sibling())).isEqualTo("NOT_FOUND");
        assertThat(create(person, tree.street())).isEqualTo("NOT_FOUND");
        assertThat(create(person, tree.district())).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESIDENT", "VOLUNTEER", "MEMBER", "BUILDING_HEAD", "AUDITOR"})
    void rolesThatAreNotStaffMayNot(Role role) {
        assertThat(create(staff.appointed(role, tree.community()), tree.community()))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aForeignNodeAndAMissingOneAnswerTheSame() {
        var person = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());

        assertThat(person.ask(CREATE, Map.of("node", tree.sibling().id())).body())
                .isEqualTo(person.ask(CREATE, Map.of("node", 4711)).body());
    }

    @Test
    void anAppointmentHoldsFromItsFirstDayToItsLast() {
        var today = StaffFixture.today();
        var early = client.someone();
        var late = client.someone();
        var onLastDay = client.someone();
        appointments.appoint(early.personId(), Role.COMMUNITY_ADMIN, tree.community(), today.plusDays(1), null);
        appointments.appoint(
                late.personId(), Role.COMMUNITY_ADMIN, tree.community(), today.minusDays(9), today.minusDays(1));
        appointments.appoint(onLastDay.personId(), Role.COMMUNITY_ADMIN, tree.community(), today, today);

        assertThat(create(early, tree.community())).isEqualTo("FORBIDDEN");
        assertThat(create(late, tree.community())).isEqualTo("FORBIDDEN");
        assertThat(create(onLastDay, tree.community())).isEqualTo("created");
    }

    @Test
    void anAppointmentTakesEffectOnTheNextRequest() {
        var person = client.someone();
        assertThat(create(person, tree.community())).isEqualTo("FORBIDDEN");

        appointments.appoint(
                person.personId(),
                Role.STREET_ADMIN,
                tree.street(),
                StaffFixture.today().minusDays(1),
                null);

        assertThat(create(person, tree.community())).isEqualTo("created");
        assertThat(person.ask("{ viewer { appointments { role organisation { id } } } }")
                        .data("viewer", "appointments")
                        .get(0)
                        .path("organisation")
                        .path("id")
                        .asString())
                .isEqualTo(String.valueOf(tree.street().id()));
    }

    @Test
    void strangersAreToldToSignIn() {
        assertThat(create(client.nobody(), tree.community())).isEqualTo("UNAUTHENTICATED");
    }

    private static String create(GraphQlClient.Caller person, Organisation node) {
        var answer = person.ask(CREATE, Map.of("node", node.id()));
        if (!answer.errorCodes().isEmpty()) {
            return answer.errorCodes().getFirst();
        }
        var refusals = answer.refusals("activityCreate");
        return refusals.isEmpty() ? "created" : refusals.getFirst();
    }
}
