package org.linli.moderation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people report. Staff finds it from the first report on; when enough people have reported it, others do not see it
 * until staff has looked. What staff has passed stays: a few people cannot hide it again and again.
 */
@Service
class ContentReports {

    private static final int LONGEST_TEXT = 200;

    private final ContentMapper mapper;
    private final ContentStates states;
    private final ModerationSettings settings;
    private final Audit audit;
    private final Clock clock;

    ContentReports(ContentMapper mapper, ContentStates states, ModerationSettings settings, Audit audit, Clock clock) {
        this.mapper = mapper;
        this.states = states;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reports what others see; once a person and content. */
    @Transactional
    boolean report(Viewer viewer, ContentKind kind, long contentId, ReportReason reason, @Nullable String text) {
        if (!viewer.standing().level().satisfies(VerificationLevel.PHONE)) {
            throw new ModerationRejected(ModerationErrorCode.LEVEL_TOO_LOW);
        }
        if (text != null && !Text.isProse(text, 0, LONGEST_TEXT)) {
            throw new ModerationRejected(ModerationErrorCode.INVALID, "input", "text");
        }
        var content = mapper.idOf(kind, contentId).flatMap(mapper::lock).orElseThrow(ContentReports::notFound);
        if (content.authorId() == viewer.personId()) {
            throw new ModerationRejected(ModerationErrorCode.OWN_CONTENT, "input", "contentId");
        }
        if (content.state() != ContentState.PASSED) {
            throw notFound();
        }
        insert(content, viewer, reason, text);
        count(content);
        audit.record(Deed.by(viewer, "content.reported")
                .about(content.authorId())
                .at(content.communityId() == null ? 0 : content.communityId())
                .because(reason.name()));
        return true;
    }

    private void insert(Content content, Viewer viewer, ReportReason reason, @Nullable String text) {
        try {
            mapper.insertReport(content.id(), viewer.personId(), reason, text, clock.instant());
        } catch (DuplicateKeyException repeated) {
            throw new ModerationRejected(ModerationErrorCode.ALREADY_REPORTED);
        }
    }

    private void count(Content content) {
        var enough = content.reports() + 1 >= settings.reports() && !content.byStaff();
        var after = enough ? ContentState.IN_REVIEW : ContentState.PASSED;
        if (mapper.report(content.id(), after) != 1) {
            throw new IllegalStateException("The content was not locked");
        }
        if (enough) {
            states.moved(content, after, null, false);
        } else {
            mapper.relist(content.id());
        }
    }

    private static ModerationRejected notFound() {
        return new ModerationRejected(ModerationErrorCode.NOT_FOUND, "input", "contentId");
    }
}
