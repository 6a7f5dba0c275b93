package org.linli.undertakings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How residents judge what was done: one score each, counted once. */
@Service
class TopicScores {

    private static final int HIGHEST = 5;
    private static final int LONGEST_TEXT = 200;

    private final TopicScoreMapper mapper;
    private final TopicEvaluationMapper evaluations;
    private final HostedTopics topics;
    private final CommunityResidents residents;
    private final Moderation moderation;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Ids ids;
    private final TransactionTemplate transaction;

    TopicScores(
            TopicScoreMapper mapper,
            TopicEvaluationMapper evaluations,
            HostedTopics topics,
            CommunityResidents residents,
            Moderation moderation,
            WorkDays days,
            WorkChanges changes,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.evaluations = evaluations;
        this.topics = topics;
        this.residents = residents;
        this.moderation = moderation;
        this.days = days;
        this.changes = changes;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives a score, in place of the one that the viewer has given before. */
    long give(Viewer viewer, long evaluationId, int score, String text) {
        var evaluation = evaluations
                .find(evaluationId)
                .filter(found -> topics.find(found.topicId()).isPresent())
                .orElseThrow(() -> UndertakingRejected.notFound("evaluationId"));
        residents.require(viewer, evaluation.communityId());
        if (score < 1 || score > HIGHEST) {
            throw UndertakingRejected.invalid("score");
        }
        if (!text.isEmpty() && !Text.isProse(text, 1, LONGEST_TEXT)) {
            throw UndertakingRejected.invalid("text");
        }
        requireOpen(evaluation.isOpenAt(days.now()));
        var verdict = text.isEmpty() ? null : check(viewer.personId(), text);
        transaction.executeWithoutResult(status -> store(viewer.personId(), evaluation, score, verdict));
        return evaluationId;
    }

    private Verdict check(long personId, String text) {
        var verdict = moderation.check(new Submission(ContentKind.EVALUATION, personId, text, List.of()));
        if (verdict.refused()) {
            throw new UndertakingRejected(UndertakingErrorCode.TEXT_REFUSED, "input", "text");
        }
        return verdict;
    }

    /** With the evaluation held, so that what she has said before is known for sure. */
    private void store(long personId, TopicEvaluation evaluation, int score, @Nullable Verdict verdict) {
        evaluations.lock(evaluation.id());
        var before = mapper.of(evaluation.id(), personId).orElse(null);
        requireOpen(evaluations.count(evaluation.id(), score, before == null ? 0 : before.score(), days.now()) == 1);
        var row = row(before == null ? ids.next() : before.id(), personId, evaluation, score, verdict);
        var hash = verdict == null ? null : verdict.hash();
        if (before == null) {
            mapper.insert(row, hash);
        } else {
            mapper.change(row, hash);
        }
        tell(evaluation.topicId(), before, row);
    }

    private TopicScore row(long id, long personId, TopicEvaluation evaluation, int score, @Nullable Verdict verdict) {
        if (verdict == null) {
            moderation.forget(ContentKind.EVALUATION, id);
            return new TopicScore(id, evaluation.communityId(), evaluation.id(), personId, score, "", null);
        }
        var text = verdict.submission().text();
        var state = moderation.keep(verdict, id);
        return new TopicScore(id, evaluation.communityId(), evaluation.id(), personId, score, text, state);
    }

    private void tell(long topicId, @Nullable TopicScore before, TopicScore now) {
        if (before == null ? now.text().isEmpty() : before.text().equals(now.text())) {
            changes.ofScores(topicId);
        } else {
            changes.of(topicId);
        }
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw new UndertakingRejected(UndertakingErrorCode.TOO_LATE);
        }
    }
}
