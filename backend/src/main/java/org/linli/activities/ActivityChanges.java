package org.linli.activities;

import java.util.List;
import org.linli.shared.answers.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells which answers are out of date after what happened to an activity. */
@Component
class ActivityChanges {

    private final Changes changes;

    ActivityChanges(Changes changes) {
        this.changes = changes;
    }

    @EventListener
    void edited(ActivityEdited event) {
        changed(event.activityId());
    }

    @EventListener
    void published(ActivityPublished event) {
        changed(event.activityId());
    }

    @EventListener
    void cancelled(ActivityCancelled event) {
        changed(event.activityId());
    }

    @EventListener
    void taken(SignedUp event) {
        changes.ofNumbers(ShownActivities.SOURCE, List.of(event.activityId()));
    }

    @EventListener
    void givenBack(SignupGivenBack event) {
        changes.ofNumbers(ShownActivities.SOURCE, List.of(event.activityId()));
    }

    private void changed(long activityId) {
        changes.of(ShownActivities.SOURCE, List.of(activityId));
    }
}
