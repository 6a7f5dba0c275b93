package org.linli.notifications.news.wishes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.wishes.ToldWish;
import org.linli.wishes.ToldWishes;
import org.linli.wishes.WishDeadlineNear;
import org.springframework.stereotype.Component;

/** Writes what people are told of wishes, each to whom it concerns; never who the wisher is. */
@Component
class WishNotices {

    private final ToldWishes wishes;
    private final Notices notices;

    WishNotices(ToldWishes wishes, Notices notices) {
        this.wishes = wishes;
        this.notices = notices;
    }

    void toWisher(long wishId, String wording, String dedupeKey) {
        wishes.wish(wishId)
                .ifPresent(wish -> tell(List.of(wish.wisherId()), wish, wording, arguments(wish), dedupeKey));
    }

    void to(long personId, long wishId, String wording, String dedupeKey) {
        wishes.wish(wishId).ifPresent(wish -> tell(List.of(personId), wish, wording, arguments(wish), dedupeKey));
    }

    void toClaimer(long claimId, long wishId, String wording, String dedupeKey) {
        wishes.claimer(claimId).ifPresent(personId -> to(personId, wishId, wording, dedupeKey));
    }

    void toHelpers(long wishId, String wording, String dedupeKey) {
        wishes.wish(wishId).ifPresent(wish -> tell(wishes.helpers(wishId), wish, wording, arguments(wish), dedupeKey));
    }

    void reminder(WishDeadlineNear near, String dedupeKey) {
        wishes.wish(near.wishId()).ifPresent(wish -> {
            var arguments = arguments(wish);
            arguments.put("time", Argument.of(near.dueAt()));
            tell(List.of(near.claimerId()), wish, "wishDeadline", arguments, dedupeKey);
        });
    }

    private void tell(
            List<Long> people, ToldWish wish, String wording, Map<String, Argument> arguments, String dedupeKey) {
        notices.tell(people.stream()
                .map(personId -> Notice.of(personId, NotificationKind.WISH, wording, arguments, dedupeKey)
                        .on("/pages/wish/index?id=" + wish.id())
                        .at(wish.communityId()))
                .toList());
    }

    private static Map<String, Argument> arguments(ToldWish wish) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("wish", Argument.of(wish.title()));
        return arguments;
    }
}
