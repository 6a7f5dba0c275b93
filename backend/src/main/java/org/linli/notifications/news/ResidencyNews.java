package org.linli.notifications.news;

import java.util.LinkedHashMap;
import java.util.List;
import org.linli.households.ResidencyDecided;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.shared.persistence.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people whether they belong to a household. The same can be decided about a person several times, so she is told in
 * the transaction of the decision, which happens once.
 */
@Component
class ResidencyNews {

    private final Notices notices;
    private final Ids ids;

    ResidencyNews(Notices notices, Ids ids) {
        this.notices = notices;
        this.ids = ids;
    }

    /** Who does not belong loses rights or has to do something, so she is called if she must be. */
    @EventListener
    @Transactional
    public void decided(ResidencyDecided event) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("reason", Argument.reason(event.reason()));
        var wording = event.belongs() ? "residencyConfirmed" : "residencyDenied";
        notices.tell(List.of(
                Notice.of(event.personId(), NotificationKind.RESIDENCY, wording, arguments, "residency:" + ids.next())
                        .urgentIf(!event.belongs())));
    }
}
