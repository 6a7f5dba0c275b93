package org.linli.households;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.consents.ConsentItem;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.shared.secrets.Masked;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members do in their household. */
@Service
class Households {

    static final Duration INVITATION_LIFETIME = Duration.ofDays(7);
    static final int MOST_DEPENDANTS = 10;

    private final Memberships memberships;
    private final MembershipMapper mapper;
    private final DependantMapper dependants;
    private final FamilyMembers family;
    private final CodeMapper codes;
    private final JoinCodes joinCodes;
    private final PolicyIsCurrent policy;
    private final Secrets secrets;
    private final Audit audit;
    private final Ids ids;

    Households(
            Memberships memberships,
            MembershipMapper mapper,
            DependantMapper dependants,
            FamilyMembers family,
            CodeMapper codes,
            JoinCodes joinCodes,
            PolicyIsCurrent policy,
            Secrets secrets,
            Audit audit,
            Ids ids) {
        this.memberships = memberships;
        this.mapper = mapper;
        this.dependants = dependants;
        this.family = family;
        this.codes = codes;
        this.joinCodes = joinCodes;
        this.policy = policy;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
    }

    /** Ends the viewer's belonging. */
    @Transactional
    Joined leave(Viewer viewer) {
        var membership = own(viewer);
        if (!memberships.end(membership)) {
            throw new HouseholdRejected(HouseholdErrorCode.NOT_MEMBER);
        }
        audit.record(Deed.by(viewer, "household.left").at(membership.householdId()));
        return new Joined(membership.householdId());
    }

    /** Makes a code for a relative. */
    @Transactional
    Invitation invite(Viewer viewer) {
        var membership = held(viewer);
        var now = memberships.now();
        var code = joinCodes.make();
        var expiresAt = now.plus(INVITATION_LIFETIME);
        codes.insertInvitation(
                new StoredCode(
                        ids.next(),
                        membership.communityId(),
                        membership.householdId(),
                        joinCodes.hash(code),
                        viewer.personId(),
                        expiresAt),
                now);
        audit.record(Deed.by(viewer, "household.invited").at(membership.householdId()));
        return new Invitation(code, expiresAt);
    }

    /** Adds a family member without a phone. */
    @Transactional
    Joined add(Viewer viewer, NewDependant told) {
        var year = Year.now(ZoneId.of("Asia/Shanghai")).getValue();
        told.check(year);
        var membership = held(viewer);
        var householdId = membership.householdId();
        var members = mapper.members(householdId, memberships.now());
        var without =
                members.stream().filter(member -> member.dependantId() != null).count();
        if (members.size() >= Memberships.MOST_MEMBERS || without >= MOST_DEPENDANTS) {
            throw new HouseholdRejected(HouseholdErrorCode.HOUSEHOLD_FULL);
        }
        agree(viewer, told, year);
        insert(viewer, membership, told, told.mayBeChild(year));
        return new Joined(householdId);
    }

    private void agree(Viewer viewer, NewDependant told, int year) {
        if (told.mayBeChild(year)) {
            if (!told.guardianAgrees()) {
                throw new HouseholdRejected(HouseholdErrorCode.CONSENT_NEEDED, "input", "guardianAgrees");
            }
            policy.agree(viewer.personId(), ConsentItem.CHILDREN, told.policyVersion());
        } else {
            policy.agree(viewer.personId(), ConsentItem.REAL_NAME, told.policyVersion());
        }
    }

    private void insert(Viewer viewer, Membership membership, NewDependant told, boolean child) {
        var now = memberships.now();
        var householdId = membership.householdId();
        var dependant = new Dependant(
                ids.next(),
                membership.communityId(),
                householdId,
                secrets.seal(householdId, FamilyMembers.NAME, told.name()),
                Masked.name(told.name()),
                told.birthYear(),
                child,
                viewer.personId());
        dependants.insert(dependant, now);
        mapper.insert(new Membership(
                ids.next(),
                membership.communityId(),
                householdId,
                null,
                dependant.id(),
                told.relation(),
                false,
                null,
                now));
        audit.record(Deed.by(viewer, "dependant.added").at(householdId));
    }

    /** Takes a family member without a phone out; her name is erased. */
    @Transactional
    Joined remove(Viewer viewer, long memberId) {
        var membership = held(viewer);
        var householdId = membership.householdId();
        var gone = mapper.members(householdId, memberships.now()).stream()
                .filter(member -> member.id() == memberId && member.dependantId() != null)
                .findFirst()
                .orElseThrow(() -> HouseholdRejected.notFound("memberId"));
        family.erase(householdId, dependant -> dependant.id() == Objects.requireNonNull(gone.dependantId()));
        audit.record(Deed.by(viewer, "dependant.removed").at(householdId));
        return new Joined(householdId);
    }

    private Membership own(Viewer viewer) {
        return memberships
                .find(viewer.personId())
                .orElseThrow(() -> new HouseholdRejected(HouseholdErrorCode.NOT_MEMBER));
    }

    /** The viewer's membership as it is once the household is held. */
    private Membership held(Viewer viewer) {
        var seen = own(viewer);
        mapper.lock(seen.householdId(), seen.communityId(), memberships.now());
        return Optional.of(own(viewer))
                .filter(membership -> membership.id() == seen.id())
                .orElseThrow(() -> new HouseholdRejected(HouseholdErrorCode.NOT_MEMBER));
    }

    /** A code that is told once. */
    record Invitation(String code, Instant expiresAt) {}
}
