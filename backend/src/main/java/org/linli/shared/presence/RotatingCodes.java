package org.linli.shared.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.linli.shared.secrets.Secrets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Codes that tell that who knows one is where it is shown, or was less than a minute ago. A code is good in its step of
 * {@value #STEP_SECONDS} seconds and in the next one, for one purpose and one thing; what it is made of is derived from the
 * server's keys and stored nowhere.
 *
 * <p>Codes are made and checked by servers, so the clocks of phones do not matter. A server whose clock is ahead shows a code
 * that others refuse until theirs have come as far: they have to agree within a few seconds, as NTP keeps them.
 *
 * <p>A code proves neither who has seen it nor that she is still there: whoever is there can pass it on. It expires before that
 * is of much use, and staff sees who has come.
 */
@Component
@EnableConfigurationProperties(PresenceRates.class)
public class RotatingCodes {

    /** How long a step is. */
    public static final int STEP_SECONDS = 30;

    private static final Pattern TEXT = Pattern.compile("LP1\\.([a-z]{1,20})\\.([0-9a-z]{1,13})\\.([A-Za-z0-9_-]{22})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");

    private final Secrets secrets;
    private final RateLimit tries;
    private final Clock clock;

    RotatingCodes(Secrets secrets, PresenceRates rates, RateLimits limits, Clock clock) {
        this.secrets = secrets;
        this.tries = limits.limit("presence", rates.presence());
        this.clock = clock;
    }

    /**
     * The code to show now.
     *
     * @param purpose what it is for, 1 to 20 lower-case letters: a code for one thing is not good for another
     * @param subjectId what it is shown at
     */
    public RotatingCode show(String purpose, long subjectId) {
        var step = step();
        var code = StepCode.of(secrets.derive(purpose, subjectId), step);
        var text = "LP1." + purpose + '.' + Long.toString(subjectId, Character.MAX_RADIX) + '.' + code.token();
        return new RotatingCode(text, code.digits(), Instant.ofEpochSecond((step + 1) * STEP_SECONDS));
    }

    /** What a scanned text claims to be of, if it is for this purpose; empty for digits, which name nothing. */
    public OptionalLong subject(String purpose, String typed) {
        var text = TEXT.matcher(typed.strip());
        return isFor(purpose, text) ? subject(text) : OptionalLong.empty();
    }

    /**
     * Counts that a person tries a code; ends with a fault when she has tried too many. It asks Redis: never in a
     * transaction.
     */
    public void countTry(long personId) {
        tries.take(Long.toString(personId));
    }

    /** Whether the code, scanned or typed, is that of the present step or of the one before. */
    public boolean fits(String purpose, long subjectId, String typed) {
        var code = typed.strip();
        var text = TEXT.matcher(code);
        if (isFor(purpose, text)) {
            var named = subject(text);
            return named.isPresent() && named.getAsLong() == subjectId && isCode(purpose, subjectId, text.group(3));
        }
        return DIGITS.matcher(code).matches() && isCode(purpose, subjectId, code);
    }

    private boolean isCode(String purpose, long subjectId, String code) {
        var secret = secrets.derive(purpose, subjectId);
        var step = step();
        return StepCode.of(secret, step).is(code)
                | StepCode.of(secret, step - 1).is(code);
    }

    private static boolean isFor(String purpose, Matcher text) {
        return text.matches() && text.group(1).equals(purpose);
    }

    private static OptionalLong subject(Matcher text) {
        try {
            return OptionalLong.of(Long.parseLong(text.group(2), Character.MAX_RADIX));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private long step() {
        return Math.floorDiv(clock.instant().getEpochSecond(), STEP_SECONDS);
    }
}
