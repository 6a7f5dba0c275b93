package org.linli.moderation;

import java.util.List;
import java.util.Optional;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What its author alone sees, and what she says against it. */
@Service
class HeldContents {

    private static final int LONGEST_APPEAL = 200;

    private final ContentMapper mapper;
    private final ContentStates states;

    HeldContents(ContentMapper mapper, ContentStates states) {
        this.mapper = mapper;
        this.states = states;
    }

    List<HeldContent> of(Viewer viewer, Page page) {
        var before = page.afterOr(new Cursor(0, Long.MAX_VALUE)).id();
        return mapper.findHeld(viewer.personId(), before, page.limit()).stream()
                .map(HeldContent::of)
                .toList();
    }

    Optional<HeldContent> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst().map(HeldContent::of);
    }

    /** Asks staff to look again; once a content. */
    @Transactional
    long appeal(Viewer viewer, long itemId, String text) {
        if (!Text.isProse(text, 1, LONGEST_APPEAL)) {
            throw new ModerationRejected(ModerationErrorCode.INVALID, "input", "text");
        }
        var content = mapper.lock(itemId)
                .filter(found -> found.authorId() == viewer.personId())
                .orElseThrow(() -> new ModerationRejected(ModerationErrorCode.NOT_FOUND, "input", "itemId"));
        if (mapper.appeal(itemId, viewer.personId(), text) == 0) {
            throw new ModerationRejected(ModerationErrorCode.NOT_APPEALABLE, "input", "itemId");
        }
        states.moved(content, ContentState.IN_REVIEW, null, false);
        return itemId;
    }
}
