package org.linli.notifications.news;

import java.util.LinkedHashMap;
import java.util.List;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentState;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.shared.persistence.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells authors what was decided about what they wrote. The same content can be decided about several times in the same way,
 * so the author is told in the transaction of the decision, which happens once.
 */
@Component
class ContentNews {

    private final Notices notices;
    private final Ids ids;

    ContentNews(Notices notices, Ids ids) {
        this.notices = notices;
        this.ids = ids;
    }

    /** What WeChat passes at once is no news. */
    @EventListener
    @Transactional
    public void decided(ContentDecided event) {
        if (event.state() != ContentState.IN_REVIEW && (event.byStaff() || event.state() != ContentState.PASSED)) {
            notices.tell(List.of(notice(event)));
        }
    }

    private Notice notice(ContentDecided event) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("content", Argument.word(event.kind()));
        arguments.put("reason", Argument.reason(event.reason()));
        var wording =
                switch (event.state()) {
                    case PASSED, IN_REVIEW -> "contentPassed";
                    case REFUSED -> "contentRefused";
                    case HIDDEN -> "contentHidden";
                };
        return Notice.of(event.authorId(), NotificationKind.CONTENT, wording, arguments, "content:" + ids.next());
    }
}
