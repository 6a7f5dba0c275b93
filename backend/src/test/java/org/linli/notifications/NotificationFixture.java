package org.linli.notifications;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.organisation.Organisation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people things for tests, and lets them allow messages. */
@Component
public class NotificationFixture {

    private final Notices notices;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    NotificationFixture(Notices notices, TransactionTemplate transaction, JdbcTemplate jdbc) {
        this.notices = notices;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** News of an activity that was called off. */
    public static Notice cancelled(long personId, String dedupeKey) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("activity", Argument.of("健康知识讲座"));
        arguments.put("time", Argument.of(Instant.parse("2026-12-01T01:30:00Z")));
        arguments.put("place", Argument.of("文化活动中心"));
        arguments.put("reason", Argument.of("天气原因"));
        return Notice.of(personId, NotificationKind.ACTIVITY_CHANGED, "activityCancelled", arguments, dedupeKey)
                .on("/pages/activity/index?id=7");
    }

    /** News of a signup. */
    public static Notice signedUp(long personId, String dedupeKey) {
        var arguments = new LinkedHashMap<>(cancelled(personId, dedupeKey).arguments());
        arguments.put("party", Argument.of(2));
        return Notice.of(personId, NotificationKind.SIGNUP, "signedUp", arguments, dedupeKey);
    }

    public void tell(Notice... told) {
        transaction.executeWithoutResult(status -> notices.tell(List.of(told)));
    }

    /** Tells something urgent that happened at the node. */
    public void tellUrgently(long personId, Organisation node) {
        tell(cancelled(personId, "urgent:" + personId).at(node.id()).urgentIf(true));
    }

    public void allow(long personId, String templateId, int times) {
        jdbc.update(
                "insert into message_quota (person_id, template_id, allowed) values (?, ?, ?)",
                personId,
                templateId,
                times);
    }

    public int allowed(long personId, String templateId) {
        return jdbc
                .queryForList(
                        "select allowed from message_quota where person_id = ? and template_id = ?",
                        Integer.class,
                        personId,
                        templateId)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Lets a person be one that has no WeChat. */
    public void withoutWeChat(long personId) {
        jdbc.update("update person set openid = null where id = ?", personId);
    }
}
