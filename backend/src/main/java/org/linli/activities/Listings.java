package org.linli.activities;

import java.util.ArrayList;
import java.util.List;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Changes;
import org.springframework.stereotype.Component;

/** Keeps the index that lists of activities are read from; in the transaction of the change. */
@Component
class Listings {

    /** The kind of source that the list of a node is. */
    static final String SOURCE = "activities";

    private final ListingMapper mapper;
    private final Organisations organisations;
    private final Changes changes;

    Listings(ListingMapper mapper, Organisations organisations, Changes changes) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.changes = changes;
    }

    /** Lists a published activity at its node and at every node above, in place of where it was listed before. */
    void write(long organisationId, long activityId, ActivityPlan plan) {
        var nodes = new ArrayList<>(List.of(ListingMapper.EVERYWHERE));
        organisations.find(organisationId).map(Organisation::lineage).ifPresent(nodes::addAll);
        mapper.delete(activityId);
        mapper.insert(nodes, activityId, plan.startsAt(), plan.endsAt());
        changes.of(SOURCE, nodes);
    }
}
