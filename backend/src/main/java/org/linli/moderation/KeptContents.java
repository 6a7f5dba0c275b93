package org.linli.moderation;

import java.time.Clock;
import java.util.Optional;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a row for each content that an object shows, bound to the hash of what was checked. */
@Component
class KeptContents implements Moderation {

    private final ContentChecks checks;
    private final ContentMapper mapper;
    private final PictureCheckMapper pictures;
    private final ContentStates states;
    private final Authors authors;
    private final ModerationSettings settings;
    private final Ids ids;
    private final Clock clock;

    KeptContents(
            ContentChecks checks,
            ContentMapper mapper,
            PictureCheckMapper pictures,
            ContentStates states,
            Authors authors,
            ModerationSettings settings,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.mapper = mapper;
        this.pictures = pictures;
        this.states = states;
        this.authors = authors;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Verdict check(Submission submission) {
        return checks.check(submission);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ContentState keep(Verdict verdict, long contentId) {
        var state = verdict.state();
        var known = mapper.idOf(verdict.submission().kind(), contentId).flatMap(mapper::lock);
        if (known.isPresent() && known.get().hash().equals(verdict.hash())) {
            return known.get().state();
        }
        known.ifPresent(content -> states.forget(content.id()));
        var id = insert(verdict, contentId, state);
        for (var trace : verdict.traces()) {
            pictures.claim(trace, id, clock.instant().plus(settings.pictureDeadline()));
        }
        // A result may have come before the content did.
        states.followPictures(id);
        return mapper.state(verdict.submission().kind(), contentId, verdict.hash())
                .orElseThrow();
    }

    private long insert(Verdict verdict, long contentId, ContentState state) {
        var submission = verdict.submission();
        var origin = verdict.origin() == null ? ModerationOrigin.WECHAT_UNSURE : verdict.origin();
        var communityId =
                authors.find(submission.authorId()).map(Author::communityId).orElse(null);
        var id = ids.next();
        mapper.insert(
                id,
                contentId,
                submission,
                communityId,
                verdict.hash(),
                Content.pictureIdsOf(submission),
                state,
                origin,
                clock.instant());
        states.list(id, communityId);
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ContentKind kind, long contentId) {
        mapper.idOf(kind, contentId).ifPresent(states::forget);
    }

    @Override
    public Optional<ContentState> state(ContentKind kind, long contentId, String hash) {
        return mapper.state(kind, contentId, hash);
    }
}
