package org.linli.notifications.news;

import java.util.List;
import org.linli.activities.ActivityCancelled;
import org.linli.activities.ActivityEdited;
import org.springframework.stereotype.Component;

/** Tells everybody who has signed up for an activity what becomes of it. */
@Component
class ActivityNews {

    private final FanOuts fanOuts;

    ActivityNews(FanOuts fanOuts) {
        this.fanOuts = fanOuts;
    }

    /** People are told when they have to come at another time or to another place, not of each correction. */
    @NewsListener
    public void edited(ActivityEdited event) {
        if (event.moved()) {
            begin(ActivityNewsKind.MOVED, event.activityId(), "moved:" + event.activityId() + ":" + event.revision());
        }
    }

    @NewsListener
    public void cancelled(ActivityCancelled event) {
        begin(ActivityNewsKind.CANCELLED, event.activityId(), "cancelled:" + event.activityId());
    }

    private void begin(ActivityNewsKind news, long activityId, String dedupeKey) {
        fanOuts.begin(news, List.of(new FanOuts.Addressed(activityId, dedupeKey)));
    }
}
