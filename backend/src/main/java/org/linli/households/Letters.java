package org.linli.households;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters with codes that are put into the letter boxes of households. */
@Service
class Letters {

    static final Duration LIFETIME = Duration.ofDays(90);
    static final int MOST_HOUSEHOLDS = 200;

    private final CodeMapper mapper;
    private final JoinCodes codes;
    private final MembershipMapper households;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Audit audit;
    private final Ids ids;

    Letters(
            CodeMapper mapper,
            JoinCodes codes,
            MembershipMapper households,
            Memberships memberships,
            Organisations organisations,
            Audit audit,
            Ids ids) {
        this.mapper = mapper;
        this.codes = codes;
        this.households = households;
        this.memberships = memberships;
        this.organisations = organisations;
        this.audit = audit;
        this.ids = ids;
    }

    /** Makes letters for all households at the node or under it that have none in force. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    @Transactional
    Issued issue(Viewer viewer, long organisationId) {
        var node = organisations
                .find(organisationId)
                .filter(found -> viewer.standing().may(Permission.CONFIRM_RESIDENTS, found.path()))
                .orElseThrow(() -> HouseholdRejected.notFound("organisationId"));
        var all = organisations.householdsUnder(List.of(node.path()), MOST_HOUSEHOLDS + 1).stream()
                .filter(Joining::canBeLivedIn)
                .toList();
        if (all.size() > MOST_HOUSEHOLDS) {
            throw HouseholdRejected.invalid("organisationId");
        }
        var letters = write(viewer, all);
        audit.record(Deed.by(viewer, "letters.issued").about(0).at(node.id()));
        return new Issued(letters);
    }

    /** Holds the households, each in the order of its id, so that of two who do this at once one finds letters in force. */
    private List<Letter> write(Viewer viewer, List<Organisation> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var now = memberships.now();
        all.stream()
                .sorted(Comparator.comparingLong(Organisation::id))
                .forEach(household -> households.lock(household.id(), household.communityId(), now));
        var served = new HashSet<>(
                mapper.withLetter(all.stream().map(Organisation::id).toList(), Joining.MOST_USES, now));
        var letters = new ArrayList<Letter>();
        for (var household : all) {
            if (!served.contains(household.id())) {
                var letter = new Letter(household.id(), codes.make(), now.plus(LIFETIME));
                mapper.insertLetter(stored(viewer, household, letter), now);
                letters.add(letter);
            }
        }
        return letters;
    }

    private StoredCode stored(Viewer viewer, Organisation household, Letter letter) {
        return new StoredCode(
                ids.next(),
                household.communityId(),
                household.id(),
                codes.hash(letter.code()),
                viewer.actorId(),
                letter.expiresAt());
    }

    /** The letters that were made. */
    record Issued(List<Letter> letters) {}
}
