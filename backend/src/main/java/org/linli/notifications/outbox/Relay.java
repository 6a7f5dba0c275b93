package org.linli.notifications.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.linli.notifications.NotificationSettings;
import org.linli.notifications.Worker;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Sends messages: each is claimed in one transaction, sent outside of any, and what came of it is noted in another one.
 * Whoever is killed between claim and note leaves a message that may or may not have been sent: when the lease is over, it
 * is UNKNOWN, and nobody sends it again.
 */
@Component
class Relay implements Worker {

    private static final int ATTEMPTS = 5;

    private final MessageClaims claims;
    private final Verdicts verdicts;
    private final Channel channel;
    private final NotificationSettings settings;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.EPOCH;

    Relay(MessageClaims claims, Verdicts verdicts, Channel channel, NotificationSettings settings, Clock clock) {
        this.claims = claims;
        this.verdicts = verdicts;
        this.channel = channel;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean work() {
        var lost = claims.giveUpLost();
        if (clock.instant().isBefore(pausedUntil)) {
            return lost > 0;
        }
        var round = claims.claim(settings.parallel());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            round.claims().forEach(claim -> threads.submit(() -> send(claim)));
        }
        return round.looked() > 0 || lost > 0;
    }

    /** Sends one message and notes what came of it. */
    void send(Claim claim) {
        var verdict = verdict(claim);
        if (verdict.pauseUntil() != null) {
            pausedUntil = verdict.pauseUntil();
        }
        note(claim, verdict);
    }

    /** Tries a few times, for what is not noted is not known. */
    private void note(Claim claim, Verdict verdict) {
        for (var attempt = 1; ; attempt++) {
            try {
                verdicts.note(claim, verdict);
                return;
            } catch (PessimisticLockingFailureException conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private Verdict verdict(Claim claim) {
        try {
            channel.send(claim.content());
            return Verdict.SENT;
        } catch (RuntimeException failure) {
            return Verdict.of(failure, claim.message().attempts() + 1, clock.instant());
        }
    }
}
