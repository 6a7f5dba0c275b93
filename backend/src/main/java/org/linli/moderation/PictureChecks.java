package org.linli.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.linli.wechat.PictureChecked;
import org.linli.wechat.TextVerdict;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows what WeChat says of pictures. A result is noted first, by itself, whether its content is there or not: whoever
 * comes second, the result or the content, finds the other and follows it.
 */
@Component
class PictureChecks {

    private static final int BATCH = 500;
    private static final Duration KEPT_UNCLAIMED = Duration.ofDays(1);

    private final PictureCheckMapper mapper;
    private final ContentStates states;
    private final ModerationSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PictureChecks(
            PictureCheckMapper mapper,
            ContentStates states,
            ModerationSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** May be told twice, early, or when nobody waits any more. */
    @Async
    @TransactionalEventListener
    void on(PictureChecked checked) {
        note(checked);
    }

    void note(PictureChecked checked) {
        mapper.note(checked.traceId(), result(checked), clock.instant().plus(settings.pictureDeadline()));
        follow(checked.traceId());
    }

    private static PictureResult result(PictureChecked checked) {
        if (checked.failed()) {
            return PictureResult.FAILED;
        }
        if (checked.verdict() == TextVerdict.PASS) {
            return PictureResult.PASS;
        }
        return checked.verdict() == TextVerdict.RISKY ? PictureResult.RISKY : PictureResult.REVIEW;
    }

    private void follow(String traceId) {
        transaction.executeWithoutResult(status -> mapper.contentOf(traceId).ifPresent(states::followPictures));
    }

    /** Leaves to staff what WeChat has said nothing about in time; harmless on several servers. */
    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void giveUpOverdue() {
        giveUpOverdue(clock.instant());
    }

    void giveUpOverdue(Instant now) {
        for (var overdue = mapper.overdue(now, BATCH); !overdue.isEmpty(); overdue = mapper.overdue(now, BATCH)) {
            for (var traceId : overdue) {
                mapper.giveUp(traceId, now);
                follow(traceId);
            }
        }
    }

    /** Forgets results of checks whose content was never stored. */
    @Scheduled(initialDelay = 31, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetUnclaimed() {
        var before = clock.instant().minus(KEPT_UNCLAIMED);
        for (var result : PictureResult.values()) {
            for (var traceId : mapper.unclaimed(result, before, BATCH)) {
                mapper.deleteUnclaimed(traceId);
            }
        }
    }
}
