package org.linli.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.organisation.Organisation;
import org.linli.shared.VerificationLevel;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes activities for tests: published, open for sign-up and starting in a week, unless a plan says otherwise. */
@Component
public class ActivityFixture {

    private final ActivityMapper mapper;
    private final Listings listings;
    private final Ids ids;
    private final Clock clock;

    ActivityFixture(ActivityMapper mapper, Listings listings, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.listings = listings;
        this.ids = ids;
        this.clock = clock;
    }

    static ActivityPlan plan(int capacity) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7));
        return plan(capacity, start);
    }

    static ActivityPlan plan(int capacity, Instant start) {
        return new ActivityPlan(
                "健康知识讲座",
                "请带好医保卡。",
                ActivityKind.LECTURE,
                start,
                start.plus(Duration.ofHours(2)),
                start.minus(Duration.ofDays(20)),
                start.minus(Duration.ofHours(1)),
                capacity,
                5,
                VerificationLevel.GUEST,
                List.of("蓝色健康"),
                new Place("文化活动中心", "人民路1号", 36.55, 104.17, null, null),
                "测试社区",
                "0943-555-0101");
    }

    public long open(Organisation node, int capacity) {
        return published(node, plan(capacity));
    }

    @Transactional
    long published(Organisation node, ActivityPlan plan) {
        var id = draft(node, plan);
        if (mapper.publish(id, Instant.EPOCH) != 1) {
            throw new IllegalStateException("The draft was not published");
        }
        listings.write(node.id(), id, plan);
        return id;
    }

    @Transactional
    long draft(Organisation node, ActivityPlan plan) {
        var id = ids.next();
        mapper.insert(id, node.communityId(), node.id(), plan, 1, clock.instant());
        if (!plan.tags().isEmpty()) {
            mapper.insertTags(id, plan.tags());
        }
        return id;
    }
}
