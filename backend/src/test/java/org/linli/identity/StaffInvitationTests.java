package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class StaffInvitationTests {

    private static final String INVITE =
            """
            mutation ($node: ID!, $role: Role!) {
              staffInvite(input: {organisationId: $node, role: $role, note: "李工"}) {
                invitation { id role note organisation { id } } code userErrors { code }
              }
            }""";
    private static final String ACCEPT =
            """
            mutation ($code: String!, $password: String!) {
              staffInvitationAccept(input: {code: $code, password: $password}) {
                viewer { appointments { role } } userErrors { code }
              }
            }""";
    private static final String REVOKE =
            """
            mutation ($id: ID!) {
              staffInvitationRevoke(input: {invitationId: $id}) { invitationId userErrors { code } }
            }""";
    private static final String END =
            """
            mutation ($id: ID!) {
              appointmentEnd(input: {appointmentId: $id, reason: "调岗"}) { appointmentId userErrors { code } }
            }""";
    private static final String STAFF =
            """
            query ($id: ID!) {
              organisation(id: $id) {
                staffInvitations { id note }
                staff(first: 10) { edges { node { id role person { nickname } startsOn endsOn } } }
              }
            }""";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final AuthenticatorFixture authenticator;
    private final StaffInvitationMapper mapper;
    private final Appointments appointments;
    private final Organisations organisations;
    private final SecondFactors factors;
    private final SecretCodes codes;
    private final Audit audit;
    private final Ids ids;
    private final PlatformTransactionManager transactionManager;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    StaffInvitationTests(
            GraphQlClient client,
            StaffFixture staff,
            AuthenticatorFixture authenticator,
            StaffInvitationMapper mapper,
            Appointments appointments,
            Organisations organisations,
            SecondFactors factors,
            SecretCodes codes,
            Audit audit,
            Ids ids,
            PlatformTransactionManager transactionManager,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.authenticator = authenticator;
        this.mapper = mapper;
        this.appointments = appointments;
        this.organisations = organisations;
        this.factors = factors;
        this.codes = codes;
        this.audit = audit;
        this.ids = ids;
        this.transactionManager = transactionManager;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void whoIsInvitedIsAppointedAndEndsOnTheNextRequest() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var invited = invite(admin, tree.grid(), Role.GRID_WORKER).withoutErrors();
        assertThat(admin.ask(STAFF, Map.of("id", tree.grid().id())).data("organisation", "staffInvitations"))
                .hasSize(1);
        var worker = ready();

        assertThat(accept(worker, code(invited))).isEmpty();

        assertThat(accept(ready(), code(invited))).containsExactly("CODE_INVALID");
        var listed = admin.ask(STAFF, Map.of("id", tree.grid().id())).withoutErrors();
        assertThat(listed.data("organisation", "staffInvitations")).isEmpty();
        var appointment = listed.data("organisation", "staff", "edges")
                .get(0)
                .path("node")
                .path("id")
                .asString();
        assertThat(mayPlan(worker)).isTrue();
        assertThat(admin.ask(END, Map.of("id", appointment)).refusals("appointmentEnd"))
                .isEmpty();
        assertThat(mayPlan(worker)).isFalse();
        assertThat(admin.ask(END, Map.of("id", appointment)).refusals("appointmentEnd"))
                .containsExactly("NOT_FOUND");
        for (var action : List.of("staff.invited", "appointment.ended")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from deed where actor_id = ? and action = ?",
                            Integer.class,
                            admin.personId(),
                            action))
                    .isOne();
        }
    }

    @Test
    void nobodyGivesARoleOfHerOwnRankOrBesideHerNode() {
        var community = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var street = staff.appointed(Role.STREET_ADMIN, tree.street());

        for (var role : List.of(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.AUDITOR, Role.RESIDENT, Role.MEMBER)) {
            assertThat(invite(community, tree.community(), role).refusals("staffInvite"))
                    .as(role.name())
                    .containsExactly("ROLE_NOT_OPEN");
        }
        assertThat(invite(street, tree.street(), Role.STREET_ADMIN).refusals("staffInvite"))
                .containsExactly("ROLE_NOT_OPEN");
        assertThat(invite(street, tree.community(), Role.COMMUNITY_ADMIN).refusals("staffInvite"))
                .isEmpty();
        assertThat(invite(street, tree.community(), Role.AUDITOR).refusals("staffInvite"))
                .isEmpty();
        assertThat(invite(community, tree.sibling(), Role.GRID_WORKER).refusals("staffInvite"))
                .containsExactly("NOT_FOUND");
        assertThat(invite(community, tree.street(), Role.GRID_WORKER).refusals("staffInvite"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aRevokedAndAnExpiredCodeAndThatOfOneWhoWasDismissedAreNotTaken() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var revoked = invite(admin, tree.grid(), Role.GRID_WORKER);
        var id = revoked.text("staffInvite", "invitation", "id");
        var expired = invite(admin, tree.grid(), Role.GRID_WORKER);
        jdbc.update(
                "update staff_invitation set expires_at = now(3) - interval 1 day where id = ?",
                expired.text("staffInvite", "invitation", "id"));
        var orphaned = invite(admin, tree.grid(), Role.GRID_WORKER);
        var worker = ready();

        assertThat(admin.ask(REVOKE, Map.of("id", id)).refusals("staffInvitationRevoke"))
                .isEmpty();
        assertThat(admin.ask(REVOKE, Map.of("id", id)).refusals("staffInvitationRevoke"))
                .containsExactly("NOT_FOUND");
        assertThat(accept(worker, code(revoked))).containsExactly("CODE_INVALID");
        assertThat(accept(worker, code(expired))).containsExactly("CODE_INVALID");
        jdbc.update("delete from appointment where person_id = ?", admin.personId());
        assertThat(accept(worker, code(orphaned))).containsExactly("CODE_INVALID");
    }

    @Test
    void itTakesAPhoneAndASecondFactor() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var code = code(invite(admin, tree.grid(), Role.GRID_WORKER));
        var guest = client.someone();

        assertThat(accept(guest, code, "123456")).containsExactly("LEVEL_TOO_LOW");
        jdbc.update("update person set level = 'PHONE' where id = ?", guest.personId());
        assertThat(accept(guest, code, "123456")).containsExactly("SECOND_FACTOR_NEEDED");
        assertThat(accept(ready(), code, "nonsense")).containsExactly("SECOND_FACTOR_WRONG");
    }

    @Test
    void ofManyWhoAcceptAtOnceOneIsAppointed() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var code = code(invite(admin, tree.grid(), Role.GRID_WORKER));
        var people = IntStream.range(0, 6).mapToObj(i -> ready()).toList();

        var refusals = Crowd.run(
                6,
                people.stream()
                        .<Callable<List<String>>>map(person -> () -> accept(person, code))
                        .toList());

        assertThat(Collections.frequency(refusals, List.of())).isOne();
        assertThat(Collections.frequency(refusals, List.of("CODE_INVALID"))).isEqualTo(5);
        assertThat(workers()).isOne();
    }

    @Test
    void withoutTheGuardTwoAreAppointedByOneInvitation() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var hash = codes.hash("staff-invitation", code(invite(admin, tree.grid(), Role.GRID_WORKER)));
        var mutant = with(readThenWrite(new CyclicBarrier(2)));

        assertThat(race(mutant, hash)).as("the mutant must be caught").isEqualTo(2);
        assertThat(workers()).isEqualTo(2);
        var next = codes.hash("staff-invitation", code(invite(admin, tree.grid(), Role.GRID_WORKER)));
        assertThat(race(with(mapper), next)).isOne();
        assertThat(workers()).isEqualTo(3);
    }

    /** A mapper that looks whether the invitation is open, and closes it whatever has come of it since. */
    private StaffInvitationMapper readThenWrite(CyclicBarrier both) {
        return (StaffInvitationMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {StaffInvitationMapper.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        return method.invoke(mapper, arguments);
                    }
                    var open = mapper.find((long) arguments[0], (Instant) arguments[2]);
                    both.await(60, TimeUnit.SECONDS);
                    return open.isEmpty()
                            ? 0
                            : jdbc.update(
                                    "update staff_invitation set closed_at = ?, accepted_by = ? where id = ?",
                                    Timestamp.from((Instant) arguments[2]),
                                    arguments[1],
                                    arguments[0]);
                });
    }

    private StaffInvitations with(StaffInvitationMapper mapper) {
        return new StaffInvitations(
                mapper, appointments, organisations, factors, codes, audit, ids, transactionManager, Clock.systemUTC());
    }

    /** How many of two get the appointment. */
    private int race(StaffInvitations invitations, String hash) {
        var transaction = new TransactionTemplate(transactionManager);
        Callable<Integer> attempt = () -> {
            var viewer =
                    new Viewer(client.someone().personId(), "", () -> new Standing(VerificationLevel.PHONE, List.of()));
            try {
                transaction.executeWithoutResult(status -> invitations.take(viewer, hash));
                return 1;
            } catch (IdentityRejected rejected) {
                return 0;
            }
        };
        return Crowd.run(2, List.of(attempt, attempt)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int workers() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from appointment where organisation_id = ? and role = 'GRID_WORKER'",
                Integer.class,
                tree.grid().id()));
    }

    private GraphQlClient.Caller ready() {
        var person = client.someone();
        jdbc.update("update person set level = 'PHONE' where id = ?", person.personId());
        person.ask("mutation { secondFactorBegin(input: {}) { userErrors { code } } }")
                .withoutErrors();
        var confirmed = person.ask(
                "mutation ($p: String!) { secondFactorConfirm(input: {password: $p}) { userErrors { code } } }",
                Map.of("p", authenticator.password(person.personId())));
        assertThat(confirmed.refusals("secondFactorConfirm")).isEmpty();
        return person;
    }

    private static Answer invite(GraphQlClient.Caller person, Organisation node, Role role) {
        return person.ask(INVITE, Map.of("node", node.id(), "role", role.name()));
    }

    private static String code(Answer invited) {
        return invited.text("staffInvite", "code");
    }

    private List<String> accept(GraphQlClient.Caller person, String code) {
        return accept(person, code, authenticator.password(person.personId()));
    }

    private static List<String> accept(GraphQlClient.Caller person, String code, String password) {
        return person.ask(ACCEPT, Map.of("code", code, "password", password)).refusals("staffInvitationAccept");
    }

    private boolean mayPlan(GraphQlClient.Caller person) {
        return person.ask(
                        """
                        mutation ($node: ID!) {
                          activityCreate(input: {
                            organisationId: $node, title: "讲座", kind: LECTURE, capacity: 5, place: {name: "礼堂"},
                            startsAt: "2030-01-01T00:00:00Z", endsAt: "2030-01-01T02:00:00Z"
                          }) { userErrors { code } }
                        }""",
                        Map.of("node", tree.grid().id()))
                .errorCodes()
                .isEmpty();
    }
}
