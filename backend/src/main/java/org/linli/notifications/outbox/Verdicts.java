package org.linli.notifications.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.linli.notifications.calls.Calls;
import org.linli.notifications.calls.UnreachedReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of messages, each once. */
@Component
class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final MessageMapper mapper;
    private final Quotas quotas;
    private final Calls calls;
    private final MeterRegistry meters;
    private final Clock clock;

    Verdicts(MessageMapper mapper, Quotas quotas, Calls calls, MeterRegistry meters, Clock clock) {
        this.mapper = mapper;
        this.quotas = quotas;
        this.calls = calls;
        this.meters = meters;
        this.clock = clock;
    }

    /** Notes a verdict; one that comes when the message was given up already is too late. */
    @Transactional
    public void note(Claim claim, Verdict verdict) {
        var message = claim.message();
        var attempts = message.attempts() + (verdict.counts() ? 1 : 0);
        var dueAt = verdict.retryAt() == null ? clock.instant() : verdict.retryAt();
        if (mapper.settle(message, verdict.state(), attempts, dueAt, verdict.outcome()) == 0) {
            LOG.warn("What came of message {} was known too late: {}", message.id(), verdict.state());
            return;
        }
        if (verdict.sendsNothing()) {
            quotas.giveBack(message.personId(), claim.template());
        }
        if (verdict.clearsQuota()) {
            quotas.clear(message.personId(), claim.template().id());
        }
        tell(message, verdict);
        openCall(claim, verdict.state());
    }

    private void openCall(Claim claim, MessageState state) {
        var notification = claim.notification();
        if (notification != null) {
            switch (state) {
                case KEPT -> calls.open(notification, UnreachedReason.NO_QUOTA);
                case DEAD -> calls.open(notification, UnreachedReason.NOT_SENT);
                case UNKNOWN -> calls.open(notification, UnreachedReason.UNCLEAR);
                case WAITING, SENDING, SENT -> {}
            }
        }
    }

    private void tell(Message message, Verdict verdict) {
        switch (verdict.state()) {
            case DEAD -> LOG.error("Message {} ({}) is dead: {}", message.id(), message.kind(), verdict.outcome());
            case UNKNOWN -> LOG.warn("Message {} ({}) may or may not have been sent", message.id(), message.kind());
            default -> {}
        }
        count(
                verdict.state() == MessageState.WAITING || verdict.state() == MessageState.KEPT
                        ? "failed"
                        : verdict.state().name().toLowerCase(Locale.ROOT));
    }

    /** Counts one outcome: sent, failed, dead or unknown. */
    void count(String outcome) {
        meters.counter("linli.notifications." + outcome).increment();
    }
}
