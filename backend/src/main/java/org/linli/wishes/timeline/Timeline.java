package org.linli.wishes.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has happened to wishes; each step is written in the transaction of what happens. */
@Component
public class Timeline {

    private final StepMapper mapper;
    private final Ids ids;

    Timeline(StepMapper mapper, Ids ids) {
        this.mapper = mapper;
        this.ids = ids;
    }

    /** Notes a step about a wish. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long wishId, WishStepKind kind, long actorId, @Nullable String reason, Instant at) {
        mapper.insert(new Step(ids.next(), wishId, null, kind, actorId, false, 0, reason, at));
    }

    /** Notes a step about a claim. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Part part, WishStepKind kind, long actorId, @Nullable String reason, Instant at) {
        mapper.insert(
                new Step(ids.next(), part.wishId(), part.claimId(), kind, actorId, false, part.parts(), reason, at));
    }

    /** Notes what staff did with a claim; whoever may see the step may read why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteByStaff(Part part, WishStepKind kind, long actorId, @Nullable String reason, Instant at) {
        mapper.insert(
                new Step(ids.next(), part.wishId(), part.claimId(), kind, actorId, true, part.parts(), reason, at));
    }

    /** The steps of wishes by the wish, in the order in which they happened. */
    public Map<Long, List<Step>> of(Collection<Long> wishIds) {
        return wishIds.isEmpty()
                ? Map.of()
                : mapper.findOf(wishIds).stream().collect(Collectors.groupingBy(Step::wishId));
    }

    /** Forgets what somebody has said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetReasonsOf(long actorId) {
        mapper.forgetReasonsOf(actorId);
    }

    /** The parts of a wish that a claim is about. */
    public interface Part {

        long wishId();

        long claimId();

        int parts();
    }
}
