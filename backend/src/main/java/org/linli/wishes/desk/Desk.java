package org.linli.wishes.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for staff, kept in the transaction of what makes it wait, or ends that. */
@Component
public class Desk {

    /** The year 2100 begins. */
    private static final long LAST = 4_102_444_800_000L;

    private final DeskMapper mapper;
    private final Organisations organisations;
    private final WishSettings settings;
    private final Clock clock;

    Desk(DeskMapper mapper, Organisations organisations, WishSettings settings, Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets a claim of the wish wait for this, and for nothing else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Wish wish, long claimId, WishTaskKind kind, Instant since) {
        mapper.take(claimId);
        organisations
                .find(wish.organisationId())
                .map(Organisation::lineage)
                .ifPresent(nodes -> mapper.put(nodes, kind, claimId, since));
    }

    /** A claim waits no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long claimId) {
        mapper.take(claimId);
    }

    /** What waits at a node and under it, what waits longest first; nothing when the node is not the viewer's. */
    @Permitted(Permission.TEND_WISHES)
    List<Waiting> list(Viewer viewer, long organisationId, WishTaskKind kind, Page page) {
        return organisations
                .find(organisationId)
                .filter(node -> viewer.standing().may(Permission.TEND_WISHES, node.path()))
                .map(node -> list(node, kind, page))
                .orElse(List.of());
    }

    /** Within what the database can compare with, whatever number a client has put into a cursor. */
    private static Instant instantOf(Cursor cursor) {
        return Instant.ofEpochMilli(Math.clamp(cursor.key(), 0, LAST));
    }

    private List<Waiting> list(Organisation node, WishTaskKind kind, Page page) {
        var after = page.afterOr(new Cursor(0, 0));
        if (kind == WishTaskKind.UNCLAIMED) {
            var now = clock.instant();
            return mapper.unclaimed(node.id(), now.minus(settings.patience()), now, after.id(), page.limit());
        }
        return mapper.claims(node.id(), kind, instantOf(after), after.id(), page.limit());
    }
}
