package org.linli.identity;

import static org.linli.identity.IdentityErrorCode.SECOND_FACTOR_EXISTS;
import static org.linli.identity.IdentityErrorCode.SECOND_FACTOR_LOCKED;
import static org.linli.identity.IdentityErrorCode.SECOND_FACTOR_NEEDED;
import static org.linli.identity.IdentityErrorCode.SECOND_FACTOR_WRONG;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Viewer;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Second factors: one-time passwords that are good once, and codes for when the authenticator is lost. Five wrong ones lock
 * for a quarter of an hour. Wrong ones are counted in a transaction of their own, which no refusal undoes.
 */
@Service
class SecondFactors {

    static final Duration HOLDS = Duration.ofHours(12);
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int MOST_FAILURES = 5;
    static final int RECOVERY_CODES = 10;

    private static final int SECRET_BYTES = 20;
    private static final String FIELD = "second-factor";

    private final SecondFactorMapper mapper;
    private final SecondFactorSetting setting;
    private final Secrets secrets;
    private final SecretCodes codes;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorMapper mapper,
            SecondFactorSetting setting,
            Secrets secrets,
            SecretCodes codes,
            Audit audit,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.mapper = mapper;
        this.setting = setting;
        this.secrets = secrets;
        this.codes = codes;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Makes a secret for an authenticator, in the place of one that was never confirmed. */
    Begun begin(Viewer viewer) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        transaction.executeWithoutResult(status -> {
            var known = mapper.lock(viewer.personId());
            if (known.filter(factor -> factor.confirmedAt() != null).isPresent()) {
                throw new IdentityRejected(SECOND_FACTOR_EXISTS);
            }
            var sealed =
                    secrets.seal(viewer.personId(), FIELD, Base64.getEncoder().encodeToString(secret));
            mapper.begin(viewer.personId(), sealed, now());
        });
        var letters = OneTimePasswords.base32(secret);
        return new Begun(letters, "otpauth://totp/Linli?issuer=Linli&secret=" + letters);
    }

    /** Finishes the setting up; the recovery codes are told only now. */
    Confirmed confirm(Viewer viewer, String password) {
        var fresh = Stream.generate(codes::create).limit(RECOVERY_CODES).toList();
        settle(viewer, password, factor -> factor.confirmedAt() == null, SECOND_FACTOR_EXISTS, () -> {
            fresh.forEach(code -> mapper.addRecoveryCode(viewer.personId(), recoveryHash(code)));
            audit.record(Deed.by(viewer, "second-factor.set-up"));
        });
        return new Confirmed(fresh);
    }

    /** Passes the second factor in the viewer's session. */
    Passed verify(Viewer viewer, String password) {
        settle(viewer, password, factor -> factor.confirmedAt() != null, SECOND_FACTOR_NEEDED, () -> {});
        return new Passed(true);
    }

    private void settle(
            Viewer viewer,
            String password,
            Predicate<SecondFactorMapper.SecondFactor> fits,
            IdentityErrorCode otherwise,
            Runnable then) {
        var refusal = Objects.requireNonNull(transaction.execute(status -> {
            var factor = mapper.lock(viewer.personId());
            if (factor.isEmpty()) {
                return Optional.of(SECOND_FACTOR_NEEDED);
            }
            if (!fits.test(factor.get())) {
                return Optional.of(otherwise);
            }
            var tried = attempt(viewer.personId(), factor.get(), password);
            if (tried.isEmpty()) {
                mapper.passIn(viewer.personId(), viewer.sessionId(), now());
                then.run();
            }
            return tried;
        }));
        refusal.ifPresent(code -> {
            throw new IdentityRejected(code, "input", "password");
        });
    }

    /** Why the password is not taken; empty when it is. */
    private Optional<IdentityErrorCode> attempt(
            long personId, SecondFactorMapper.SecondFactor factor, String password) {
        var now = now();
        if (isLocked(factor.lockedUntil(), now)) {
            return Optional.of(SECOND_FACTOR_LOCKED);
        }
        var secret = secrets.open(personId, FIELD, factor.secretSealed()).map(Base64.getDecoder()::decode);
        var step = OneTimePasswords.match(secret.orElseThrow(), password, now, factor.lastStep());
        if (step.isPresent() && mapper.pass(personId, step.getAsLong(), now) == 1) {
            return Optional.empty();
        }
        if (factor.confirmedAt() != null && mapper.useRecoveryCode(personId, recoveryHash(password)) == 1) {
            mapper.forgive(personId);
            return Optional.empty();
        }
        mapper.fail(personId, MOST_FAILURES, now.plus(LOCK));
        return Optional.of(SECOND_FACTOR_WRONG);
    }

    SecondFactorState state(long personId, String sessionId) {
        var passing = mapper.passing(personId, sessionId);
        if (passing.confirmedAt() == null) {
            return SecondFactorState.NONE;
        }
        if (isPassed(passing)) {
            return SecondFactorState.PASSED;
        }
        return isLocked(passing.lockedUntil(), now()) ? SecondFactorState.LOCKED : SecondFactorState.ASKED;
    }

    /** Whether roles of staff hold in this session. */
    boolean lets(long personId, String sessionId) {
        var passing = mapper.passing(personId, sessionId);
        return passing.confirmedAt() == null ? !setting.isRequired() : isPassed(passing);
    }

    private boolean isPassed(SecondFactorMapper.Passing passing) {
        return passing.passedAt() != null && passing.passedAt().plus(HOLDS).isAfter(now());
    }

    private static boolean isLocked(@Nullable Instant until, Instant now) {
        return until != null && until.isAfter(now);
    }

    private String recoveryHash(String code) {
        return codes.hash("recovery-code", code);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A secret for an authenticator. */
    record Begun(String secret, String uri) {}

    /** The codes for when the authenticator is lost. */
    record Confirmed(List<String> recoveryCodes) {}

    /** That the password was right. */
    record Passed(boolean passed) {}
}
