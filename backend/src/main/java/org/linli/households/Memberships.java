package org.linli.households;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.linli.identity.HouseholdRegister;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.shared.persistence.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to which household. All changes of a household queue at its row, so that its members can be counted, and the
 * unique key keeps a person from belonging to two.
 */
@Component
class Memberships implements HouseholdRegister {

    static final int MOST_MEMBERS = 30;

    private final MembershipMapper mapper;
    private final CodeMapper codes;
    private final FamilyMembers family;
    private final Residents residents;
    private final BelongingSettings settings;
    private final Ids ids;
    private final Clock clock;

    Memberships(
            MembershipMapper mapper,
            CodeMapper codes,
            FamilyMembers family,
            Residents residents,
            BelongingSettings settings,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.codes = codes;
        this.family = family;
        this.residents = residents;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Membership> find(long personId) {
        return mapper.find(personId, now());
    }

    /** Lets a person belong to a household from now on; the first one is its head. */
    @Transactional(propagation = Propagation.MANDATORY)
    void join(long personId, Organisation household, Relation relation) {
        var now = now();
        mapper.findLive(personId)
                .filter(membership -> !isInForce(membership, now))
                .ifPresent(this::end);
        if (!enter(personId, household, relation, now)) {
            throw new HouseholdRejected(HouseholdErrorCode.HOUSEHOLD_FULL);
        }
    }

    /** Enters somebody who was registered a moment ago and belongs nowhere yet. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(long personId, Organisation household) {
        return enter(personId, household, Relation.OTHER, now());
    }

    private boolean enter(long personId, Organisation household, Relation relation, Instant now) {
        mapper.lock(household.id(), household.communityId(), now);
        var members = mapper.members(household.id(), now);
        if (members.size() >= MOST_MEMBERS) {
            return false;
        }
        var head = members.stream().noneMatch(Membership::head);
        insert(personId, household, head ? Relation.HEAD : orOther(relation), head, now);
        return true;
    }

    private void insert(long personId, Organisation household, Relation relation, boolean head, Instant now) {
        var communityId = Objects.requireNonNull(household.communityId());
        var until = now.plus(settings.belonging());
        try {
            mapper.insert(new Membership(
                    ids.next(), communityId, household.id(), personId, null, relation, head, until, now));
        } catch (DuplicateKeyException elsewhere) {
            throw new HouseholdRejected(HouseholdErrorCode.ALREADY_MEMBER);
        }
        residents.settle(personId, communityId, household.id(), until);
    }

    /**
     * Ends a person's belonging, and all that hangs on it: the longest-standing member becomes the head, and what is kept
     * of family members without a phone goes when nobody is left who answers for it.
     *
     * @return false when it has ended already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(Membership membership) {
        var now = now();
        var personId = Objects.requireNonNull(membership.personId());
        mapper.lock(membership.householdId(), membership.communityId(), now);
        if (mapper.end(membership.id(), now) == 0) {
            return false;
        }
        residents.unsettle(personId);
        codes.revokeInvitations(personId, now);
        var left = mapper.members(membership.householdId(), now).stream()
                .filter(member -> member.personId() != null)
                .toList();
        if (!left.isEmpty() && left.stream().noneMatch(Membership::head)) {
            left.stream().mapToLong(Membership::id).min().ifPresent(mapper::promote);
        }
        family.settle(membership.householdId());
        return true;
    }

    private static Relation orOther(Relation relation) {
        return relation == Relation.HEAD ? Relation.OTHER : relation;
    }

    private static boolean isInForce(Membership membership, Instant now) {
        return membership.until() != null && membership.until().isAfter(now);
    }

    /** As precise as the database. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
