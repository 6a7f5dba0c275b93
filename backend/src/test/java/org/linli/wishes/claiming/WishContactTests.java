package org.linli.wishes.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.identity.Contacts;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.privacy.Addresses;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.wish.Wishes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** When and by whom a wisher can be reached. */
@LinliTest
class WishContactTests {

    private static final String PHONE = "13812345678";
    private static final String LOOK =
            """
            mutation ($id: ID!, $requestId: ID) {
              wishContactReveal(input: {claimId: $id, clientRequestId: $requestId}) {
                contact { name phone address } userErrors { code }
              }
            }""";

    private final WishFixture fixture;
    private final KnownClaims known;
    private final Wishes wishes;
    private final Contacts contacts;
    private final ObjectProvider<Addresses> addresses;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final GraphQlClient.Caller wisher;
    private final GraphQlClient.Caller claimer;
    private final long wishId;
    private final long claimId;

    WishContactTests(
            WishFixture fixture,
            KnownClaims known,
            Wishes wishes,
            Contacts contacts,
            ObjectProvider<Addresses> addresses,
            Audit audit,
            Secrets secrets,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.known = known;
        this.wishes = wishes;
        this.contacts = contacts;
        this.addresses = addresses;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.wisher = fixture.resident(trees.create().grid());
        this.claimer = fixture.withPhone();
        jdbc.update(
                "update person set phone_sealed = ?, phone_masked = '138****5678', name_sealed = ?, name_masked = '张*' where id = ?",
                secrets.seal(wisher.personId(), "phone", PHONE),
                secrets.seal(wisher.personId(), "name", "张三丰"),
                wisher.personId());
        this.wishId = fixture.open(wisher, 1);
        this.claimId = fixture.claim(claimer, wishId, 1);
    }

    @Test
    void whoeverHasClaimedSeesItUntilTheWisherConfirmsAndEachLookIsOnRecord() {
        assertThat(look(claimer).text("wishContactReveal", "contact", "phone")).isEqualTo(PHONE);
        assertThat(look(claimer).text("wishContactReveal", "contact", "name")).isEqualTo("张三丰");
        deliver();
        assertThat(look(claimer).text("wishContactReveal", "contact", "phone")).isEqualTo(PHONE);
        assertThat(looks()).isEqualTo(3);

        assertThat(WishFixture.refusals(wisher, "wishConfirm", Map.of("claimId", claimId)))
                .isEmpty();

        assertThat(look(claimer).refusals("wishContactReveal")).containsExactly("TOO_LATE");
        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void othersAreToldThatThereIsNoSuchClaim() {
        for (var other : List.of(fixture.withPhone(), wisher)) {
            assertThat(look(other).refusals("wishContactReveal")).containsExactly("NOT_FOUND");
        }
        assertThat(looks()).isZero();
    }

    @Test
    void whoGivesUpOrIsDisputedSeesNothingAnyMore() {
        assertThat(WishFixture.refusals(claimer, "wishGiveUp", Map.of("claimId", claimId, "reason", "有事")))
                .isEmpty();
        assertThat(look(claimer).refusals("wishContactReveal")).containsExactly("TOO_LATE");

        var another = fixture.withPhone();
        var second = fixture.claim(another, wishId, 1);
        assertThat(WishFixture.refusals(another, "wishDeliver", Map.of("claimId", second)))
                .isEmpty();
        assertThat(WishFixture.refusals(wisher, "wishDispute", Map.of("claimId", second, "reason", "没有收到")))
                .isEmpty();
        assertThat(another.ask(LOOK, Map.of("id", second)).refusals("wishContactReveal"))
                .containsExactly("TOO_LATE");
    }

    @Test
    void itClosesToTheMillisecondAtTheDeadline() {
        var due = instant("due_at");

        assertThat(lookAt(due.minusMillis(1)).phone()).isEqualTo(PHONE);
        assertThatThrownBy(() -> lookAt(due)).hasMessage("TOO_LATE");
        assertThatThrownBy(() -> lookAt(due.plusSeconds(1))).hasMessage("TOO_LATE");
    }

    @Test
    void itClosesToTheMillisecondWhenTheWisherStaysSilent() {
        deliver();
        var silent = instant("silent_at");

        assertThat(lookAt(silent.minusMillis(1)).phone()).isEqualTo(PHONE);
        assertThatThrownBy(() -> lookAt(silent)).hasMessage("TOO_LATE");
    }

    @Test
    void aRepeatIsOneLookThatKeepsNothingAndShowsNothingAfterwards() {
        var first = claimer.ask(LOOK, Map.of("id", claimId, "requestId", "look-1"));
        assertThat(first.text("wishContactReveal", "contact", "phone")).isEqualTo(PHONE);
        assertThat(claimer.ask(LOOK, Map.of("id", claimId, "requestId", "look-1"))
                        .body())
                .isEqualTo(first.body());
        assertThat(looks()).isOne();
        assertThat(jdbc.queryForObject(
                        "select outcome from request_outcome where person_id = ? and request_id = 'look-1'",
                        String.class,
                        claimer.personId()))
                .doesNotContain(PHONE);
        assertThat(WishFixture.refusals(claimer, "wishGiveUp", Map.of("claimId", claimId, "reason", "有事")))
                .isEmpty();

        assertThat(claimer.ask(LOOK, Map.of("id", claimId, "requestId", "look-1"))
                        .refusals("wishContactReveal"))
                .containsExactly("TOO_LATE");
    }

    @Test
    void throughAStationNobodyLearnsTheAddress() {
        jdbc.update("update wish set delivery = 'STATION' where id = ?", wishId);

        assertThat(look(claimer).data("wishContactReveal", "contact", "address").isNull())
                .isTrue();
    }

    private void deliver() {
        assertThat(WishFixture.refusals(claimer, "wishDeliver", Map.of("claimId", claimId, "note", "已送到")))
                .isEmpty();
    }

    private Answer look(GraphQlClient.Caller caller) {
        return caller.ask(LOOK, Map.of("id", claimId));
    }

    private Looks.Contact lookAt(Instant now) {
        var looks = new Looks(known, wishes, contacts, addresses, audit, Clock.fixed(now, ZoneOffset.UTC));
        var viewer = new Viewer(claimer.personId(), "", () -> new Standing(VerificationLevel.PHONE, List.of()));
        return Objects.requireNonNull(
                transaction.execute(status -> looks.contact(viewer, looks.look(viewer, claimId))));
    }

    private Instant instant(String column) {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "select " + column + " from wish_claim where id = ?", Timestamp.class, claimId))
                .toInstant();
    }

    private int looks() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from deed where subject_id = ? and actor_id = ? and action = 'wish-contact.revealed'",
                Integer.class,
                wisher.personId(),
                claimer.personId()));
    }
}
