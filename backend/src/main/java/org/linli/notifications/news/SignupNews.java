package org.linli.notifications.news;

import java.util.List;
import java.util.Map;
import org.linli.activities.SignedUp;
import org.linli.activities.SignedUpPeople;
import org.linli.activities.SignupGivenBack;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.springframework.stereotype.Component;

/** Tells people of their own signups. */
@Component
class SignupNews {

    private final SignedUpPeople people;
    private final Notices notices;

    SignupNews(SignedUpPeople people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @NewsListener
    public void signedUp(SignedUp event) {
        tell(event.activityId(), event.personId(), event.party(), "signedUp", "signup:" + event.signupId());
    }

    @NewsListener
    public void givenBack(SignupGivenBack event) {
        tell(event.activityId(), event.personId(), event.party(), "signupGivenBack", "givenback:" + event.signupId());
    }

    private void tell(long activityId, long personId, int party, String wording, String dedupeKey) {
        people.activity(activityId).ifPresent(activity -> {
            Map<String, Argument> arguments = ActivityArguments.of(activity);
            arguments.put("party", Argument.of(party));
            notices.tell(List.of(Notice.of(personId, NotificationKind.SIGNUP, wording, arguments, dedupeKey)
                    .on(ActivityArguments.page(activity))
                    .at(activity.organisationId())));
        });
    }
}
