package org.linli.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.shared.VerificationLevel;

/**
 * An activity as an answer shows it: what stands in its row, and what it refers to. All of it is at hand, so that fields
 * are only read.
 */
record ShownActivity(Activity activity, ActivityRelations relations) {

    public long id() {
        return activity.id();
    }

    public String title() {
        return activity.title();
    }

    public @Nullable String description() {
        return activity.description();
    }

    public ActivityKind kind() {
        return activity.kind();
    }

    public ActivityStatus status() {
        return activity.status();
    }

    public ActivityPhase phase() {
        return activity.phaseAt(relations.now());
    }

    public Instant startsAt() {
        return activity.startsAt();
    }

    public Instant endsAt() {
        return activity.endsAt();
    }

    public Instant signupOpensAt() {
        return activity.signupOpensAt();
    }

    public Instant signupClosesAt() {
        return activity.signupClosesAt();
    }

    public int capacity() {
        return activity.capacity();
    }

    public int taken() {
        return activity.taken();
    }

    public int partyLimit() {
        return activity.partyLimit();
    }

    public SignupMode signupMode() {
        return activity.signupMode();
    }

    public VerificationLevel requiredLevel() {
        return activity.requiredLevel();
    }

    public List<String> tags() {
        return relations.tagsOf(activity);
    }

    public ShownPlace place() {
        return new ShownPlace(activity.place(), relations.stationOf(activity), relations.roomOf(activity));
    }

    public @Nullable Organisation community() {
        return relations.communityOf(activity);
    }

    public @Nullable Organisation organisation() {
        return relations.organisationOf(activity);
    }

    public String organiser() {
        return activity.organiser();
    }

    public @Nullable String contactPhone() {
        return activity.contactPhone();
    }

    public @Nullable String cancelReason() {
        return activity.cancelReason();
    }

    public int revision() {
        return activity.revision();
    }

    public @Nullable ShownSignup viewerSignup() {
        var signup = relations.viewerSignupOf(activity);
        return signup == null ? null : new ShownSignup(signup, this);
    }
}
