package org.linli.wishes.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.linli.shared.jobs.Backlog;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishConfirmed;
import org.linli.wishes.WishFixture;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.Wishes;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of wishes that nobody claims in time. */
@LinliTest
class ExpiryTests {

    private final WishFixture fixture;
    private final JdbcTemplate jdbc;
    private final Expiry expiry;
    private final GraphQlClient.Caller wisher;
    private final List<Object> told = new CopyOnWriteArrayList<>();

    ExpiryTests(
            WishFixture fixture,
            ExpiryMapper mapper,
            Wishes wishes,
            KnownClaims known,
            Shelves shelves,
            Timeline timeline,
            Backlog backlog,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.expiry = new Expiry(
                mapper,
                backlog,
                wishes,
                known,
                shelves,
                timeline,
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(2)),
                told::add);
        this.wisher = fixture.resident(trees.create().grid());
    }

    @Test
    void aWishOfWhichAllThatWasClaimedIsConfirmedIsFulfilled() {
        var wishId = fixture.open(wisher, 20);
        var claimer = fixture.withPhone();
        var claimId = fixture.claim(claimer, wishId, 5);
        WishFixture.call(claimer, "wishDeliver", Map.of("claimId", claimId));
        WishFixture.call(wisher, "wishConfirm", Map.of("claimId", claimId));
        jdbc.update("update wish set expires_at = current_timestamp(3) where id = ?", wishId);

        expiry.expire();
        expiry.expire();

        assertThat(fixture.status(wishId)).isEqualTo("CONFIRMED");
        assertThat(told).containsOnlyOnce(new WishConfirmed(claimId, wishId, true));
        assertThat(jdbc.queryForObject(
                        "select count(*) from wish_listing where wish_id = ? and shelf = 'FULFILLED' and organisation_id = 0",
                        Integer.class,
                        wishId))
                .isOne();
    }

    @Test
    void aWishExpiresOnceAndWhatWasClaimedInTimeIsAllThatIsAskedFor() {
        var nobodys = fixture.open(wisher, 1);
        var someones = fixture.open(wisher, 20);
        var later = fixture.open(wisher, 1);
        fixture.claim(fixture.withPhone(), someones, 5);
        jdbc.update("update wish set expires_at = current_timestamp(3) where id in (?, ?)", nobodys, someones);

        expiry.expire();
        expiry.expire();

        assertThat(fixture.status(nobodys)).isEqualTo("EXPIRED");
        assertThat(fixture.status(someones)).isEqualTo("CLAIMED");
        assertThat(fixture.status(later)).isEqualTo("OPEN");
        assertThat(jdbc.queryForObject("select parts_asked from wish where id = ?", Integer.class, someones))
                .isEqualTo(5);
        assertThat(jdbc.queryForList(
                        "select kind from wish_step where wish_id in (?, ?) and kind in ('EXPIRED', 'REDUCED')",
                        String.class,
                        nobodys,
                        someones))
                .containsExactlyInAnyOrder("EXPIRED", "REDUCED");
        assertThat(jdbc.queryForObject(
                        "select count(*) from wish_listing where wish_id in (?, ?)", Integer.class, nobodys, someones))
                .isZero();
    }
}
