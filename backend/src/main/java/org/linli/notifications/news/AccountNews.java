package org.linli.notifications.news;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.ProxyBegan;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.springframework.stereotype.Component;

/** Tells people what happens to their accounts. */
@Component
class AccountNews {

    private final Notices notices;
    private final Residents residents;

    AccountNews(Notices notices, Residents residents) {
        this.notices = notices;
        this.residents = residents;
    }

    @NewsListener
    public void proxyBegan(ProxyBegan event) {
        var actor = residents.people(List.of(event.actorId())).get(event.actorId());
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("actor", actor(actor));
        arguments.put("time", Argument.of(event.at()));
        arguments.put("reason", Argument.of(event.reason()));
        var key = "proxy:" + event.actorId() + ":" + event.at().toEpochMilli();
        notices.tell(List.of(Notice.of(event.personId(), NotificationKind.ACCOUNT, "proxyBegan", arguments, key)));
    }

    private static Argument actor(@Nullable PublicPerson actor) {
        return actor == null ? Argument.word("notification.gridWorker") : Argument.of(actor.nickname());
    }
}
