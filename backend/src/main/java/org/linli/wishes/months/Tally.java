package org.linli.wishes.months;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Changes;
import org.linli.wishes.ReleaseCause;
import org.linli.wishes.timeline.Step;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what happens to wishes at their node and at those above it, in the month when it happened; each thing once, however
 * often and in whatever order it is told.
 */
@Component
class Tally {

    /** The kind of source that the months of a node are. */
    static final String MONTHS = "wish-months";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MonthMapper mapper;
    private final Wishes wishes;
    private final Timeline timeline;
    private final Organisations organisations;
    private final Changes changes;

    Tally(MonthMapper mapper, Wishes wishes, Timeline timeline, Organisations organisations, Changes changes) {
        this.mapper = mapper;
        this.wishes = wishes;
        this.timeline = timeline;
        this.organisations = organisations;
        this.changes = changes;
    }

    /** A wish that is shown anew after it was changed has been shown before. */
    @Transactional
    public void opened(long wishId) {
        var wish = wish(wishId);
        if (mapper.mark(Counted.OPENED, wishId) == 1) {
            add(Counted.OPENED, nodes(wish), Objects.requireNonNull(wish.openedAt()));
        }
    }

    @Transactional
    public void fulfilled(long wishId) {
        var wish = wish(wishId);
        if (mapper.mark(Counted.FULFILLED, wishId) == 1) {
            var opened = Objects.requireNonNull(wish.openedAt());
            var fulfilled = Objects.requireNonNull(wish.fulfilledAt());
            var nodes = nodes(wish);
            add(Counted.FULFILLED, nodes, fulfilled);
            mapper.addDays(
                    nodes, month(fulfilled), Duration.between(opened, fulfilled).toDays());
        }
    }

    @Transactional
    public void released(long claimId, long wishId, ReleaseCause cause) {
        if (mapper.mark(Counted.RELEASED, claimId) == 1) {
            add(Counted.RELEASED, nodes(wish(wishId)), releasedAt(claimId, wishId, cause));
        }
    }

    /** A claim ends once, and does not say itself when. */
    private Instant releasedAt(long claimId, long wishId, ReleaseCause cause) {
        var kind = WishStepKind.valueOf(cause.name());
        return timeline.of(List.of(wishId)).getOrDefault(wishId, List.of()).stream()
                .filter(step -> step.kind() == kind && Objects.equals(step.claimId(), claimId))
                .map(Step::at)
                .findFirst()
                .orElseThrow();
    }

    private void add(Counted kind, List<Long> nodes, Instant at) {
        mapper.add(kind, nodes, month(at));
        changes.ofNumbers(MONTHS, nodes);
    }

    private Wish wish(long id) {
        return wishes.find(id).orElseThrow();
    }

    /** Always in the same order, so that two that count at once wait for each other and not in a circle. */
    private List<Long> nodes(Wish wish) {
        return organisations.find(wish.organisationId()).map(Organisation::lineage).orElseThrow().stream()
                .sorted()
                .toList();
    }

    private static LocalDate month(Instant instant) {
        return instant.atZone(ZONE).toLocalDate().withDayOfMonth(1);
    }
}
