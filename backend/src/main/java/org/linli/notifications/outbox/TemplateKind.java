package org.linli.notifications.outbox;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;

/** Kinds of WeChat's templates, each with what there is to say in it. */
enum TemplateKind {
    /** A signup of one's own. */
    SIGNUP(NotificationKind.SIGNUP, MessageMoment.SIGNED_UP, Values.OF_ACTIVITIES),
    /** A change of an activity. */
    ACTIVITY_CHANGED(NotificationKind.ACTIVITY_CHANGED, MessageMoment.SIGNED_UP, Values.OF_ACTIVITIES),
    /** An activity that begins soon. */
    ACTIVITY_SOON(NotificationKind.ACTIVITY_SOON, MessageMoment.SIGNED_UP, Values.OF_ACTIVITIES),
    /** A decision about a text or a picture. */
    CONTENT(NotificationKind.CONTENT, MessageMoment.SUBMITTED, Values.OF_ALL),
    /** A decision about belonging. */
    RESIDENCY(NotificationKind.RESIDENCY, MessageMoment.JOINING, Values.OF_ALL),
    /** News of one's account. */
    ACCOUNT(NotificationKind.ACCOUNT, MessageMoment.JOINING, Values.OF_ALL),
    /** News of a wish. */
    WISH(NotificationKind.WISH, MessageMoment.SUBMITTED, Values.OF_ALL),
    /** News of a booking. */
    BOOKING(NotificationKind.BOOKING, MessageMoment.BOOKED, Values.OF_ALL),
    /** News of an agenda hall. */
    HALL(NotificationKind.HALL, MessageMoment.SUBMITTED, Values.OF_ALL),
    /** A day in one message. */
    DIGEST(null, MessageMoment.DIGEST_CHOSEN, Values.OF_DIGESTS);

    private final @Nullable NotificationKind news;
    private final MessageMoment moment;
    private final Set<TemplateValue> vocabulary;

    TemplateKind(@Nullable NotificationKind news, MessageMoment moment, Set<TemplateValue> vocabulary) {
        this.news = news;
        this.moment = moment;
        this.vocabulary = vocabulary;
    }

    static TemplateKind of(NotificationKind kind) {
        return valueOf(kind.name());
    }

    /** The kind of news that it brings; null when it sums up several. */
    @Nullable
    NotificationKind news() {
        return news;
    }

    /** When a person is asked to allow messages of it. */
    MessageMoment moment() {
        return moment;
    }

    /** What there is to say in it. */
    Set<TemplateValue> vocabulary() {
        return vocabulary;
    }

    /** What there is to say in templates of different kinds. */
    private static final class Values {
        private static final Set<TemplateValue> OF_ALL =
                EnumSet.of(TemplateValue.TITLE, TemplateValue.TEXT, TemplateValue.STATE, TemplateValue.AT);
        private static final Set<TemplateValue> OF_ACTIVITIES = EnumSet.of(
                TemplateValue.TITLE,
                TemplateValue.TEXT,
                TemplateValue.STATE,
                TemplateValue.AT,
                TemplateValue.ACTIVITY,
                TemplateValue.TIME,
                TemplateValue.PLACE);
        private static final Set<TemplateValue> OF_DIGESTS =
                EnumSet.of(TemplateValue.TITLE, TemplateValue.AT, TemplateValue.COUNT);
    }
}
