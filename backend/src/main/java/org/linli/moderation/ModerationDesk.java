package org.linli.moderation;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff decides. A content that is not the viewer's to decide about is treated as one that is not there. */
@Service
class ModerationDesk {

    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST_REASON = 200;

    private final ContentMapper mapper;
    private final ContentStates states;
    private final WhoDecides scope;
    private final Audit audit;

    ModerationDesk(ContentMapper mapper, ContentStates states, WhoDecides scope, Audit audit) {
        this.mapper = mapper;
        this.states = states;
        this.scope = scope;
        this.audit = audit;
    }

    /** What waits at the node, or what the filter asks for; nothing when the node is not the viewer's. */
    @Permitted(Permission.MODERATE)
    List<ModerationItem> queue(Viewer viewer, long organisationId, Filter filter, Page page) {
        var lists = scope.listsAt(organisationId, viewer);
        if (lists.isEmpty()) {
            return List.of();
        }
        var state = filter.state() == null ? ContentState.IN_REVIEW : filter.state();
        var after = page.afterOr(new Cursor(0, 0)).id();
        return mapper.findListed(lists, state, filter.kind(), filter.origin(), after, page.limit()).stream()
                .map(Content::item)
                .toList();
    }

    /** Decides about all of the contents or none, and tells their authors why. */
    @Permitted(Permission.MODERATE)
    @Transactional
    List<Long> decide(Viewer viewer, List<Long> itemIds, ModerationDecision decision, @Nullable String reason) {
        requireValid(itemIds, decision, reason);
        var ids = new TreeSet<>(itemIds);
        requireForViewer(viewer, ids);
        for (var id : ids) {
            var content = mapper.lock(id).orElseThrow(ModerationDesk::notFound);
            decide(viewer, content, decision, reason);
        }
        return List.copyOf(ids);
    }

    List<ModerationItem> items(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : mapper.findAllById(ids).stream().map(Content::item).toList();
    }

    private void decide(Viewer viewer, Content content, ModerationDecision decision, @Nullable String reason) {
        var after = content.isHeld() && decision == ModerationDecision.REFUSE
                ? content.state()
                : content.stateAfter(decision);
        states.decide(content, after, decision == ModerationDecision.PASS ? null : reason, true);
        var action = decision == ModerationDecision.PASS ? "content.passed" : "content.refused";
        var community = content.communityId() == null ? 0 : content.communityId();
        audit.record(Deed.by(viewer, action)
                .about(content.authorId())
                .at(community)
                .because(content.kind().name()));
    }

    private static void requireValid(List<Long> itemIds, ModerationDecision decision, @Nullable String reason) {
        if (itemIds.isEmpty() || itemIds.size() > MOST_AT_ONCE) {
            throw new ModerationRejected(ModerationErrorCode.INVALID, "input", "itemIds");
        }
        if (decision == ModerationDecision.REFUSE && (reason == null || reason.isBlank())) {
            throw new ModerationRejected(ModerationErrorCode.REASON_NEEDED, "input", "reason");
        }
        if (reason != null && !Text.isLine(reason, 1, LONGEST_REASON)) {
            throw new ModerationRejected(ModerationErrorCode.INVALID, "input", "reason");
        }
    }

    private void requireForViewer(Viewer viewer, Collection<Long> ids) {
        var contents = mapper.findAllById(ids);
        if (contents.size() < ids.size() || !scope.allAreFor(viewer, contents)) {
            throw notFound();
        }
        if (contents.stream().anyMatch(content -> isBy(viewer, content))) {
            throw new ModerationRejected(ModerationErrorCode.OWN_CONTENT, "input", "itemIds");
        }
    }

    private static boolean isBy(Viewer viewer, Content content) {
        return content.authorId() == viewer.personId() || content.authorId() == viewer.actorId();
    }

    private static ModerationRejected notFound() {
        return new ModerationRejected(ModerationErrorCode.NOT_FOUND, "input", "itemIds");
    }

    /** Which contents to list. */
    record Filter(@Nullable ContentKind kind, @Nullable ModerationOrigin origin, @Nullable ContentState state) {

        static final Filter NONE = new Filter(null, null, null);
    }
}
