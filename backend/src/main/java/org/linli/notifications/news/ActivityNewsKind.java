package org.linli.notifications.news;

import org.linli.notifications.NotificationKind;

/** What everybody is told who has signed up for an activity. */
enum ActivityNewsKind {
    /** It takes place at another time or elsewhere. */
    MOVED(NotificationKind.ACTIVITY_CHANGED, "activityMoved"),
    /** It was called off. */
    CANCELLED(NotificationKind.ACTIVITY_CHANGED, "activityCancelled"),
    /** It begins soon. */
    SOON(NotificationKind.ACTIVITY_SOON, "activitySoon");

    private final NotificationKind kind;
    private final String wording;

    ActivityNewsKind(NotificationKind kind, String wording) {
        this.kind = kind;
        this.wording = wording;
    }

    NotificationKind kind() {
        return kind;
    }

    String wording() {
        return wording;
    }
}
