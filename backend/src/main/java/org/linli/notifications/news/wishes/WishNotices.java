package org.linli.notifications.news.wishes;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.organisation.Appointed;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Role;
import org.linli.wishes.ToldWish;
import org.linli.wishes.ToldWishes;
import org.springframework.stereotype.Component;

/** Writes what people are told of wishes, each to whom it concerns; never who the wisher is. */
@Component
class WishNotices {

    private static final Set<Role> TENDING = Arrays.stream(Role.values())
            .filter(Permission.TEND_WISHES::isGivenBy)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_STAFF = 20;

    private final ToldWishes wishes;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Notices notices;

    WishNotices(ToldWishes wishes, Organisations organisations, Appointments appointments, Notices notices) {
        this.wishes = wishes;
        this.organisations = organisations;
        this.appointments = appointments;
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

    /** Something that has to be done by then. */
    void by(Instant dueAt, long personId, long wishId, String wording, String dedupeKey) {
        by(dueAt, List.of(personId), wishId, wording, dedupeKey);
    }

    /** Those who answer for an organisation, at its own node. */
    void toStaffOf(long organisationId, long wishId, String wording, Instant dueAt, String dedupeKey) {
        var staff = organisations
                .find(organisationId)
                .map(node -> appointments.at(node, TENDING, 0, MOST_STAFF))
                .orElse(List.of());
        by(dueAt, staff.stream().map(Appointed::personId).distinct().toList(), wishId, wording, dedupeKey);
    }

    private void by(Instant dueAt, List<Long> people, long wishId, String wording, String dedupeKey) {
        wishes.wish(wishId).ifPresent(wish -> {
            var arguments = arguments(wish);
            arguments.put("time", Argument.of(dueAt));
            tell(people, wish, wording, arguments, dedupeKey);
        });
    }

    private void tell(
            List<Long> people, ToldWish wish, String wording, Map<String, Argument> arguments, String dedupeKey) {
        notices.tell(people.stream()
                .map(personId -> Notice.of(personId, NotificationKind.WISH, wording, arguments, dedupeKey)
                        .on("/packages/wishes/wish/index?id=" + wish.id())
                        .at(wish.communityId()))
                .toList());
    }

    private static Map<String, Argument> arguments(ToldWish wish) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("wish", Argument.of(wish.title()));
        return arguments;
    }
}
