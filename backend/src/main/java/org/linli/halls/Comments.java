package org.linli.halls;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Verdict;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said about topics, and in reply to that. Whoever changes it holds the row of the topic, which counts it. */
@Service
class Comments {

    private static final int LONGEST_TEXT = 500;

    private final Topics topics;
    private final TopicMapper mapper;
    private final CommentMapper comments;
    private final TopicMoves moves;
    private final ResidentOfCommunity residents;
    private final HallLimits limits;
    private final TopicChecks checks;
    private final Moderation moderation;
    private final Changes changes;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Comments(
            Topics topics,
            TopicMapper mapper,
            CommentMapper comments,
            TopicMoves moves,
            ResidentOfCommunity residents,
            HallLimits limits,
            TopicChecks checks,
            Moderation moderation,
            Changes changes,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.topics = topics;
        this.mapper = mapper;
        this.comments = comments;
        this.moves = moves;
        this.residents = residents;
        this.limits = limits;
        this.checks = checks;
        this.moderation = moderation;
        this.changes = changes;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<TopicComment> find(long id) {
        return comments.find(id);
    }

    /** Says something. The same request says it once, also after a crash. */
    long say(Viewer viewer, long topicId, @Nullable Long repliesTo, String text, @Nullable String requestId) {
        var known = requestId == null ? Optional.<Long>empty() : comments.findByRequest(viewer.personId(), requestId);
        if (known.isPresent()) {
            return known.get();
        }
        var topic = topics.find(topicId).filter(Topic::isShown).orElseThrow(() -> HallRejected.notFound("topicId"));
        requireSpeaker(viewer, topic);
        HallRejected.unless(Text.isProse(text, 1, LONGEST_TEXT), "text");
        requireOpen(topic);
        limits.takeComment(viewer);
        var verdict = checks.check(ContentKind.TOPIC_COMMENT, viewer.personId(), text);
        var id = ids.next();
        try {
            transaction.executeWithoutResult(
                    status -> insert(viewer, id, topicId, repliesTo, text, requestId, verdict));
            return id;
        } catch (DuplicateKeyException repeated) {
            return comments.findByRequest(viewer.personId(), String.valueOf(requestId))
                    .orElseThrow();
        }
    }

    private void requireSpeaker(Viewer viewer, Topic topic) {
        if (!Topics.isHostedBy(viewer, topic)) {
            residents.require(viewer, topic.communityId());
        }
    }

    private static void requireOpen(Topic topic) {
        if (!TopicFlow.OPEN_TO_COMMENTS.contains(topic.status())) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
    }

    private void insert(
            Viewer viewer,
            long id,
            long topicId,
            @Nullable Long repliesTo,
            String text,
            @Nullable String requestId,
            Verdict verdict) {
        var topic = topics.lockShown(topicId);
        requireOpen(topic);
        requireComment(repliesTo, topicId);
        comments.insert(
                new TopicComment(
                        id,
                        topic.communityId(),
                        topicId,
                        repliesTo == null ? 0 : repliesTo,
                        viewer.personId(),
                        Topics.isHostedBy(viewer, topic),
                        text,
                        ContentState.IN_REVIEW,
                        verdict.hash(),
                        false,
                        0,
                        moves.now()),
                requestId);
        follow(id, verdict.hash(), moderation.keep(verdict, id));
    }

    private void requireComment(@Nullable Long repliesTo, long topicId) {
        if (repliesTo != null) {
            comments.find(repliesTo)
                    .filter(comment -> comment.topicId() == topicId && !comment.isReply() && comment.isShown())
                    .orElseThrow(() -> HallRejected.notFound("repliesTo"));
        }
    }

    /** Takes back an own comment. */
    @Transactional
    long withdraw(Viewer viewer, long commentId) {
        var comment = comments.find(commentId)
                .filter(found -> found.authorId() == viewer.personId() && !found.withdrawn())
                .orElseThrow(() -> HallRejected.notFound("commentId"));
        topics.lock(comment.topicId()).orElseThrow();
        takeAway(commentId);
        return comment.topicId();
    }

    /** Takes away the words of a comment; the row of its topic is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeAway(long commentId) {
        var before = comments.find(commentId).orElseThrow();
        if (comments.withdraw(commentId) == 1) {
            moderation.forget(ContentKind.TOPIC_COMMENT, commentId);
            count(before, before.isShown(), false);
        }
    }

    /** Follows what was decided about a comment; the row of its topic is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(long commentId, String hash, ContentState state) {
        var before = comments.find(commentId).orElseThrow();
        comments.follow(commentId, hash, state);
        count(before, before.isShown(), comments.find(commentId).orElseThrow().isShown());
    }

    /** A reply counts while what it replies to is shown. */
    private void count(TopicComment comment, boolean before, boolean after) {
        if (before == after) {
            return;
        }
        var more = after ? 1 : -1;
        if (comment.isReply()) {
            comments.addReplies(comment.parentId(), more);
            if (comments.find(comment.parentId()).filter(TopicComment::isShown).isPresent()) {
                countAll(comment.topicId(), more);
            }
        } else {
            countAll(comment.topicId(), more * (1 + comment.replyCount()));
        }
        changes.of(Topics.COMMENTS, List.of(comment.topicId()));
    }

    private void countAll(long topicId, int more) {
        if (mapper.addComments(topicId, more) != 1) {
            throw new IllegalStateException("The comments of topic " + topicId + " do not add up");
        }
        changes.ofNumbers(Topics.SOURCE, List.of(topicId));
    }

    /** What everyone can read of a topic, or in reply to a comment, the latest last, with ids above {@code after}. */
    List<TopicComment> shown(long topicId, @Nullable Long repliesTo, long after, int limit) {
        var readable = topics.find(topicId).filter(Topic::isShown).isPresent()
                && (repliesTo == null
                        || comments.find(repliesTo)
                                .filter(TopicComment::isShown)
                                .isPresent());
        return readable ? comments.findShown(topicId, repliesTo == null ? 0 : repliesTo, after, limit) : List.of();
    }
}
