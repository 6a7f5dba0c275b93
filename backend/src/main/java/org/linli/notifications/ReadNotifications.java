package org.linli.notifications;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.calls.Calls;
import org.linli.notifications.inbox.Inbox;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what people have read; who has read it need not be called. */
@Service
class ReadNotifications {

    private static final int MOST = 50;

    private final Inbox inbox;
    private final Calls calls;

    ReadNotifications(Inbox inbox, Calls calls) {
        this.inbox = inbox;
        this.calls = calls;
    }

    /**
     * Marks notifications of the viewer as read, all of these or none.
     *
     * @param wanted which ones; null for all
     */
    @Transactional
    Reader read(Viewer viewer, @Nullable List<Long> wanted) {
        if (wanted != null) {
            requireOwn(viewer, wanted);
        }
        inbox.read(viewer.personId(), wanted);
        calls.read(viewer.personId(), wanted);
        return new Reader(viewer.personId());
    }

    private void requireOwn(Viewer viewer, List<Long> wanted) {
        if (wanted.size() > MOST) {
            throw new NotificationRejected(NotificationErrorCode.INVALID, "input", "notificationIds");
        }
        if (!inbox.areOf(viewer.personId(), new HashSet<>(wanted))) {
            throw new NotificationRejected(NotificationErrorCode.NOT_FOUND, "input", "notificationIds");
        }
    }

    /** Who has read. */
    record Reader(long personId) {}
}
