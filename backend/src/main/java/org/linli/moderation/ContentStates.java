package org.linli.moderation;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves contents from one state to another, and with them the lists that staff sees; in the running transaction. */
@Component
class ContentStates {

    private final ContentMapper mapper;
    private final PictureCheckMapper checks;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ContentStates(
            ContentMapper mapper,
            PictureCheckMapper checks,
            Organisations organisations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.checks = checks;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** Lists a new content at its author's community and at every node above. */
    void list(long id, @Nullable Long communityId) {
        List<Long> nodes = communityId == null
                ? List.of()
                : organisations.find(communityId).map(Organisation::lineage).orElse(List.of());
        mapper.list(id, nodes.isEmpty() ? List.of(WhoDecides.NOBODYS) : nodes);
    }

    /** Decides about a content that is locked. */
    void decide(Content content, ContentState after, @Nullable String reason, boolean byStaff) {
        if (mapper.decide(content.id(), content.state(), after, reason, byStaff, clock.instant()) != 1) {
            throw new IllegalStateException("The content was not locked");
        }
        moved(content, after, reason, byStaff);
    }

    /** Tells that a content was moved. */
    void moved(Content content, ContentState after, @Nullable String reason, boolean byStaff) {
        mapper.relist(content.id());
        events.publishEvent(content.decided(after, reason, byStaff));
    }

    /** Follows what is known of the pictures of a content that still waits for the first word about it. */
    void followPictures(long id) {
        var content = mapper.lock(id).orElse(null);
        if (content == null || content.state() != ContentState.IN_REVIEW || content.byStaff() || content.isDisputed()) {
            return;
        }
        var results = checks.results(id);
        if (results.contains(PictureResult.RISKY)) {
            decide(content, ContentState.REFUSED, null, false);
        } else if (content.origin() == ModerationOrigin.PICTURE) {
            passOrLeave(content, results);
        }
    }

    private void passOrLeave(Content content, List<PictureResult> results) {
        if (results.contains(PictureResult.FAILED) || results.contains(PictureResult.LATE)) {
            leaveToStaff(content.id(), ModerationOrigin.WECHAT_AWAY);
        } else if (results.contains(PictureResult.REVIEW)) {
            leaveToStaff(content.id(), ModerationOrigin.WECHAT_UNSURE);
        } else if (!results.contains(PictureResult.NONE)) {
            decide(content, ContentState.PASSED, null, false);
        }
    }

    private void leaveToStaff(long id, ModerationOrigin origin) {
        mapper.leavePictureTo(id, origin);
        mapper.relist(id);
    }

    /** Forgets a content and all that was said about it. */
    void forget(long id) {
        mapper.lock(id);
        mapper.unlist(id);
        mapper.deleteReports(id);
        checks.deleteOf(id);
        mapper.delete(id);
    }
}
