package org.linli.halls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Verdict;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How what topics propose is written anew while they are talked over. */
@Service
class Amendments {

    private static final int LONGEST_NOTE = 200;

    private final Topics topics;
    private final TopicMapper mapper;
    private final TopicVersionMapper versions;
    private final TopicMoves moves;
    private final TopicChecks checks;
    private final Moderation moderation;
    private final Audit audit;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Amendments(
            Topics topics,
            TopicMapper mapper,
            TopicVersionMapper versions,
            TopicMoves moves,
            TopicChecks checks,
            Moderation moderation,
            Audit audit,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.topics = topics;
        this.mapper = mapper;
        this.versions = versions;
        this.moves = moves;
        this.checks = checks;
        this.moderation = moderation;
        this.audit = audit;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<TopicVersion> find(long versionId) {
        return versions.find(versionId);
    }

    /**
     * Writes a topic anew.
     *
     * @param number the version that the writer has seen
     * @return the id of the version
     */
    long amend(Viewer viewer, long topicId, int number, String text, @Nullable String note) {
        requireWritable(viewer, topics.find(topicId), number);
        HallRejected.unless(Text.isProse(text, 1, TopicDraft.LONGEST_TEXT), "text");
        HallRejected.unless(note == null || Text.isLine(note, 1, LONGEST_NOTE), "note");
        var verdict = checks.check(ContentKind.TOPIC, viewer.personId(), note == null ? text : text + '\n' + note);
        var id = ids.next();
        transaction.executeWithoutResult(status -> {
            var topic = requireWritable(viewer, topics.lock(topicId), number);
            insert(viewer, id, topic, text, note, verdict);
        });
        return id;
    }

    private static Topic requireWritable(Viewer viewer, Optional<Topic> found, int number) {
        var topic = found.filter(Topic::isShown)
                .filter(shown -> shown.raisedBy() == viewer.personId() || Topics.isHostedBy(viewer, shown))
                .orElseThrow(() -> HallRejected.notFound("topicId"));
        if (topic.status() != TopicStatus.DELIBERATING) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        if (topic.version() != number) {
            throw new HallRejected(HallErrorCode.STALE, "input", "version");
        }
        return topic;
    }

    private void insert(Viewer viewer, long id, Topic topic, String text, @Nullable String note, Verdict verdict) {
        versions.insert(
                new TopicVersion(
                        id,
                        topic.id(),
                        versions.latestNumber(topic.id()) + 1,
                        text,
                        Fingerprint.of(text),
                        note,
                        viewer.personId(),
                        ContentState.IN_REVIEW,
                        verdict.hash(),
                        moves.now()),
                topic.communityId());
        follow(topic, id, verdict.hash(), moderation.keep(verdict, id));
        if (topic.raisedBy() != viewer.personId()) {
            audit.record(
                    Deed.by(viewer, "topic.amended").about(topic.raisedBy()).at(topic.nodeId()));
        }
    }

    /**
     * Follows what was decided about a version; the row of the topic is locked. The latest one that everyone can read counts;
     * once a topic was put to the vote, none that came after what is voted on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Topic topic, long versionId, String hash, ContentState state) {
        versions.follow(versionId, hash, state);
        var voted = topic.status() == TopicStatus.DELIBERATING || topic.votedVersionId() == null
                ? Optional.<TopicVersion>empty()
                : versions.find(topic.votedVersionId());
        var counts =
                versions.latestShown(topic.id(), voted.map(TopicVersion::number).orElse(null));
        counts.filter(id -> id != topic.versionId()).ifPresent(id -> mapper.show(topic.id(), id));
        moves.settle(topics.find(topic.id()).orElseThrow());
    }
}
