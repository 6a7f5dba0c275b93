package org.linli.activities;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a place. The counter of the activity is raised by one guarded statement before the signup is written, so the
 * activity's row is the one lock that rivals queue at, and the unique key keeps a person from having two.
 */
@Service
class Signups {

    private final ActivityMapper activities;
    private final SignupMapper signups;
    private final List<SignupRule> rules;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Signups(
            ActivityMapper activities,
            SignupMapper signups,
            List<SignupRule> rules,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.activities = activities;
        this.signups = signups;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Gives the viewer's party places, all or none. */
    @Transactional
    Signup signUp(Viewer viewer, long activityId, int party) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var activity = activities.find(activityId).orElseThrow(Signups::notFound);
        var attempt = new SignupRule.Attempt(activity, viewer, party, now);
        rules.forEach(rule -> rule.check(attempt));
        if (signups.findLive(activityId, viewer.personId()).isPresent()) {
            throw new ActivityRejected(ActivityErrorCode.ALREADY_SIGNED_UP);
        }
        take(activity, party, attempt);
        var signup = new Signup(ids.next(), activityId, viewer.personId(), SignupStatus.CONFIRMED, party, now);
        try {
            signups.insert(signup, activity.communityId());
        } catch (DuplicateKeyException parallelSignup) {
            throw new ActivityRejected(ActivityErrorCode.ALREADY_SIGNED_UP);
        }
        events.publishEvent(new SignedUp(signup.id(), activityId, viewer.personId(), party));
        return signup;
    }

    private void take(Activity activity, int party, SignupRule.Attempt attempt) {
        if (activity.taken() + party > activity.capacity()) {
            throw new ActivityRejected(ActivityErrorCode.FULL);
        }
        if (activities.take(activity.id(), party, attempt.now()) == 0) {
            var changed = activities.find(activity.id()).orElseThrow(Signups::notFound);
            rules.forEach(rule -> rule.check(new SignupRule.Attempt(changed, attempt.viewer(), party, attempt.now())));
            throw new ActivityRejected(ActivityErrorCode.FULL);
        }
    }

    /** Gives back the viewer's places while the activity has not begun. */
    @Transactional
    Signup giveBack(Viewer viewer, long activityId) {
        activities.lock(activityId).orElseThrow(Signups::notFound);
        var activity = activities.find(activityId).orElseThrow(Signups::notFound);
        var signup = signups.findLive(activityId, viewer.personId())
                .orElseThrow(() -> new ActivityRejected(ActivityErrorCode.NOT_SIGNED_UP));
        if (!clock.instant().isBefore(activity.startsAt()) || signups.cancel(signup.id()) == 0) {
            throw new ActivityRejected(ActivityErrorCode.CLOSED);
        }
        activities.giveBack(activityId, signup.party());
        events.publishEvent(new SignupGivenBack(signup.id(), activityId, viewer.personId(), signup.party()));
        return new Signup(
                signup.id(),
                activityId,
                signup.personId(),
                SignupStatus.CANCELLED_SELF,
                signup.party(),
                signup.createdAt());
    }

    private static ActivityRejected notFound() {
        return new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "activityId");
    }
}
