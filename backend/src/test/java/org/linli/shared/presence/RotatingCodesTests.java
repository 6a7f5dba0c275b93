package org.linli.shared.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.shared.errors.Fault;
import org.linli.shared.rates.Rate;
import org.linli.shared.rates.RateLimits;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.LinliTest;

/** What holds for every thing, at every time. */
@LinliTest
class RotatingCodesTests {

    private static final int TRIES = 1_000;
    private static final String PURPOSE = "meeting";

    private final Secrets secrets;
    private final RateLimits limits;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    RotatingCodesTests(Secrets secrets, RateLimits limits) {
        this.secrets = secrets;
        this.limits = limits;
        System.out.println("Rotating codes: seed " + seed);
    }

    @Test
    void aCodeIsGoodInItsStepAndTheNextOneAndNeverAgain() {
        for (var i = 0; i < TRIES; i++) {
            var subject = subject();
            var shownAt = instant();
            var code = at(shownAt).show(PURPOSE, subject);
            var stepsLater = random.nextInt(6) - 2;
            var askedAt = shownAt.plusSeconds(30L * stepsLater);
            var good = stepsLater == 0 || stepsLater == 1;
            for (var typed : List.of(code.text(), code.digits(), " " + code.digits() + "\n")) {
                assertThat(at(askedAt).fits(PURPOSE, subject, typed))
                        .as("%s shown at %s, asked at %s, seed %s", subject, shownAt, askedAt, seed)
                        .isEqualTo(good);
            }
        }
    }

    @Test
    void aCodeChangesWhenItSaysSo() {
        for (var i = 0; i < TRIES; i++) {
            var subject = subject();
            var now = instant();
            var code = at(now).show(PURPOSE, subject);

            assertThat(code.changesAt()).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(30));
            assertThat(at(code.changesAt().minusMillis(1)).show(PURPOSE, subject))
                    .isEqualTo(code);
            assertThat(at(code.changesAt()).show(PURPOSE, subject).text()).isNotEqualTo(code.text());
        }
    }

    @Test
    void aCodeOfOneThingOrPurposeNeverFitsAnother() {
        for (var i = 0; i < TRIES; i++) {
            var subject = subject();
            var other = random.nextBoolean() ? subject() : subject + 1;
            var codes = at(instant());
            var code = codes.show(PURPOSE, subject);

            assertThat(codes.fits(PURPOSE, other, code.text())).isFalse();
            assertThat(codes.fits(PURPOSE, other, code.digits())).isFalse();
            assertThat(codes.fits("activity", subject, code.text())).isFalse();
            assertThat(codes.fits("activity", subject, code.digits())).isFalse();
            var renamed = code.text().replace("." + PURPOSE + ".", ".activity.");
            assertThat(codes.fits("activity", subject, renamed)).isFalse();
            var moved = code.text()
                    .replace(Long.toString(subject, Character.MAX_RADIX), Long.toString(other, Character.MAX_RADIX));
            assertThat(codes.fits(PURPOSE, other, moved)).isFalse();
        }
    }

    @Test
    void aScannedTextNamesWhatItIsOf() {
        for (var i = 0; i < TRIES; i++) {
            var subject = subject();
            var codes = at(instant());
            var code = codes.show(PURPOSE, subject);

            assertThat(codes.subject(PURPOSE, code.text())).hasValue(subject);
            assertThat(codes.subject("activity", code.text())).isEmpty();
            assertThat(codes.subject(PURPOSE, code.digits())).isEmpty();
        }
        assertThat(at(instant()).subject(PURPOSE, "LP1.meeting.zzzzzzzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA"))
                .isEmpty();
    }

    @Test
    void whateverIsTypedIsNoFault() {
        var codes = at(instant());
        for (var typed :
                List.of("", " ", "1", "123456789", "１２３４５６７８", "LP1", "LP1.meeting..x", "\uD800", "0".repeat(10_000))) {
            assertThat(codes.fits(PURPOSE, 1, typed)).isFalse();
        }
    }

    /** Of a thousand codes of eight digits two are the same by chance in one of two hundred runs. */
    @Test
    void digitsDoNotRepeatThemselves() {
        var subject = subject();
        var start = instant();
        var seen = new HashSet<String>();
        for (var step = 0; step < TRIES; step++) {
            var code = at(start.plus(Duration.ofSeconds(30L * step))).show(PURPOSE, subject);
            assertThat(code.digits()).matches("[0-9]{8}");
            seen.add(code.digits());
        }
        assertThat(seen).hasSizeGreaterThan(TRIES - 10);
    }

    @Test
    void onePersonTriesAFewCodesAndOthersGoOn() {
        var codes = at(instant());
        var person = subject();
        for (var i = 0; i < 10; i++) {
            codes.countTry(person);
        }

        assertThatThrownBy(() -> codes.countTry(person)).isInstanceOf(Fault.class);
        assertThatCode(() -> codes.countTry(person + 1)).doesNotThrowAnyException();
    }

    @Test
    void noLogHoldsACode() {
        var code = at(instant()).show(PURPOSE, subject());

        assertThat(code.toString()).doesNotContain(code.digits()).doesNotContain(code.text());
    }

    private RotatingCodes at(Instant instant) {
        return new RotatingCodes(
                secrets, new PresenceRates(Rate.valueOf("10/10m")), limits, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private long subject() {
        return random.nextLong(1, Long.MAX_VALUE - 1);
    }

    private Instant instant() {
        return Instant.ofEpochMilli(1_700_000_000_000L + random.nextLong(10_000_000_000L));
    }
}
