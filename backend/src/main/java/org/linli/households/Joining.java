package org.linli.households;

import java.util.Optional;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.consents.ConsentItem;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come to belong to a household without waiting for a decision: by a code. */
@Service
class Joining {

    static final int MOST_USES = 8;

    private final CodeMapper codes;
    private final JoinCodes joinCodes;
    private final Memberships memberships;
    private final JoinRequestMapper requests;
    private final PolicyIsCurrent policy;
    private final Organisations organisations;
    private final Audit audit;

    Joining(
            CodeMapper codes,
            JoinCodes joinCodes,
            Memberships memberships,
            JoinRequestMapper requests,
            PolicyIsCurrent policy,
            Organisations organisations,
            Audit audit) {
        this.codes = codes;
        this.joinCodes = joinCodes;
        this.memberships = memberships;
        this.requests = requests;
        this.policy = policy;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Uses a letter, which is good for as many people as a large household has. */
    @Transactional
    Joined byLetter(Viewer viewer, String code, Relation relation, String policyVersion) {
        var hash = joinCodes.hash(code);
        prepare(viewer, policyVersion);
        var used = codes.useLetter(hash, MOST_USES, memberships.now());
        return join(viewer, used == 0 ? Optional.empty() : codes.householdOfLetter(hash), relation, "letter");
    }

    /** Uses an invitation, which is good once. */
    @Transactional
    Joined byInvitation(Viewer viewer, String code, Relation relation, String policyVersion) {
        var hash = joinCodes.hash(code);
        prepare(viewer, policyVersion);
        var used = codes.useInvitation(hash, viewer.personId(), memberships.now());
        return join(viewer, used == 0 ? Optional.empty() : codes.householdOfInvitation(hash), relation, "invitation");
    }

    private void prepare(Viewer viewer, String policyVersion) {
        if (memberships.find(viewer.personId()).isPresent()) {
            throw new HouseholdRejected(HouseholdErrorCode.ALREADY_MEMBER);
        }
        policy.agree(viewer.personId(), ConsentItem.ADDRESS, policyVersion);
    }

    private Joined join(Viewer viewer, Optional<Long> householdId, Relation relation, String by) {
        var household = householdId
                .flatMap(organisations::find)
                .filter(Joining::canBeLivedIn)
                .orElseThrow(() -> new HouseholdRejected(HouseholdErrorCode.CODE_INVALID, "input", "code"));
        memberships.join(viewer.personId(), household, relation);
        requests.open(viewer.personId()).ifPresent(id -> {
            requests.close(id, JoinRequestState.WITHDRAWN, null, null);
            requests.unlist(id);
        });
        audit.record(Deed.by(viewer, "household.joined").at(household.id()).because(by));
        return new Joined(household.id());
    }

    static boolean canBeLivedIn(Organisation node) {
        return node.kind() == OrganisationKind.HOUSEHOLD && node.communityId() != null;
    }
}
