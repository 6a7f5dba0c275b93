package org.linli.wishes.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.shared.jobs.Backlog;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
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

    ExpiryTests(
            WishFixture fixture,
            ExpiryMapper mapper,
            Wishes wishes,
            Shelves shelves,
            Timeline timeline,
            Backlog backlog,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.expiry = new Expiry(
                mapper, backlog, wishes, shelves, timeline, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(2)));
        this.wisher = fixture.resident(trees.create().grid());
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
