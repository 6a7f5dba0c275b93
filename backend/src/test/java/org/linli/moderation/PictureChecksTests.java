package org.linli.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wechat.PictureChecked;
import org.linli.wechat.TextVerdict;

@LinliTest
class PictureChecksTests {

    private final PictureChecks checks;
    private final ContentFixture contents;
    private final ContentMapper mapper;
    private final Organisation community;

    PictureChecksTests(PictureChecks checks, ContentFixture contents, ContentMapper mapper, TreeFixture trees) {
        this.checks = checks;
        this.contents = contents;
        this.mapper = mapper;
        this.community = trees.create().community();
    }

    @Test
    void aResultThatComesBeforeTheContentIsStoredCounts() {
        var trace = trace();
        checks.note(new PictureChecked(trace, TextVerdict.PASS, false));

        assertThat(keep(author(), trace)).isEqualTo(ContentState.PASSED);
    }

    @Test
    void aRiskyPictureIsRefusedWheneverItsResultComes() {
        var early = trace();
        checks.note(new PictureChecked(early, TextVerdict.RISKY, false));
        assertThat(keep(author(), early)).isEqualTo(ContentState.REFUSED);

        var trace = trace();
        var item = stored(trace);
        checks.giveUpOverdue(Instant.now().plus(Duration.ofMinutes(36)));
        assertThat(contents.origin(item)).isEqualTo(ModerationOrigin.WECHAT_AWAY);
        checks.note(new PictureChecked(trace, TextVerdict.RISKY, false));
        assertThat(contents.state(item)).isEqualTo(ContentState.REFUSED);
    }

    @Test
    void aSecondResultOfTheSameCheckChangesNothing() {
        var trace = trace();
        var item = stored(trace);

        checks.note(new PictureChecked(trace, TextVerdict.PASS, false));
        checks.note(new PictureChecked(trace, TextVerdict.PASS, false));
        checks.note(new PictureChecked(trace, TextVerdict.RISKY, false));

        assertThat(contents.state(item)).isEqualTo(ContentState.PASSED);
    }

    @Test
    void aFailedOrUnsureCheckIsForStaff() {
        var failed = trace();
        var unsure = trace();
        var first = stored(failed);
        var second = stored(unsure);

        checks.note(new PictureChecked(failed, TextVerdict.REVIEW, true));
        checks.note(new PictureChecked(unsure, TextVerdict.REVIEW, false));

        assertThat(contents.state(first)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(contents.origin(first)).isEqualTo(ModerationOrigin.WECHAT_AWAY);
        assertThat(contents.state(second)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(contents.origin(second)).isEqualTo(ModerationOrigin.WECHAT_UNSURE);
    }

    @Test
    void severalPicturesPassOnlyTogether() {
        var one = trace();
        var other = trace();
        var author = author();
        keep(author, one, other);
        var item = mapper.idOf(ContentKind.NICKNAME, author.personId()).orElseThrow();

        checks.note(new PictureChecked(one, TextVerdict.PASS, false));
        assertThat(contents.state(item)).isEqualTo(ContentState.IN_REVIEW);
        checks.note(new PictureChecked(other, TextVerdict.PASS, false));
        assertThat(contents.state(item)).isEqualTo(ContentState.PASSED);
    }

    private long stored(String trace) {
        var author = author();
        assertThat(keep(author, trace)).isEqualTo(ContentState.IN_REVIEW);
        return mapper.idOf(ContentKind.NICKNAME, author.personId()).orElseThrow();
    }

    private ContentState keep(GraphQlClient.Caller author, String... traces) {
        return contents.keep(
                new Verdict(contents.submission(author.personId()), ModerationOrigin.PICTURE, false, List.of(traces)));
    }

    private GraphQlClient.Caller author() {
        return contents.resident(community);
    }

    private static String trace() {
        return UUID.randomUUID().toString();
    }
}
