package org.linli.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to be told what becomes of an activity, and what there is to tell. */
@Component
public class SignedUpPeople {

    private final AnnouncementMapper mapper;

    SignedUpPeople(AnnouncementMapper mapper) {
        this.mapper = mapper;
    }

    /** The activity; empty while only its staff may see it. */
    public Optional<AnnouncedActivity> activity(long activityId) {
        return mapper.find(activityId);
    }

    /** Up to {@code most} ids of people with a live signup in their order, those that are greater than {@code after}. */
    public List<Long> of(long activityId, long after, int most) {
        return mapper.people(activityId, after, most);
    }

    /**
     * Up to {@code most} activities that begin then and were not called off, in the order of their start.
     *
     * @param after the last instant that does not count
     * @param last the activity to go on after; null at the beginning
     */
    public List<AnnouncedActivity> activitiesStarting(
            Instant after, Instant until, @Nullable AnnouncedActivity last, int most) {
        return mapper.starting(
                last == null ? after : last.startsAt(), last == null ? Long.MAX_VALUE : last.id(), until, most);
    }
}
