package org.linli.halls;

import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what is decided about the words of topics, their versions, and comments. */
@Component
class TopicDecisions {

    private final Topics topics;
    private final TopicMapper mapper;
    private final TopicMoves moves;
    private final Amendments amendments;
    private final Comments comments;
    private final Moderation moderation;

    TopicDecisions(
            Topics topics,
            TopicMapper mapper,
            TopicMoves moves,
            Amendments amendments,
            Comments comments,
            Moderation moderation) {
        this.topics = topics;
        this.mapper = mapper;
        this.moves = moves;
        this.amendments = amendments;
        this.comments = comments;
        this.moderation = moderation;
    }

    /** Asks what it is now, with the topic locked: events may come in any order. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        if (decided.kind() == ContentKind.TOPIC_COMMENT) {
            followComment(decided);
        } else if (decided.kind() == ContentKind.TOPIC) {
            topics.lock(decided.contentId())
                    .ifPresentOrElse(topic -> followTopic(topic, decided), () -> followVersion(decided));
        }
    }

    private void followTopic(Topic topic, ContentDecided decided) {
        moderation.state(decided.kind(), topic.id(), decided.hash()).ifPresent(state -> {
            if (mapper.follow(topic.id(), decided.hash(), state) == 1) {
                moves.settle(topics.find(topic.id()).orElseThrow());
            }
        });
    }

    private void followVersion(ContentDecided decided) {
        amendments
                .find(decided.contentId())
                .flatMap(version -> topics.lock(version.topicId()))
                .ifPresent(topic -> moderation
                        .state(decided.kind(), decided.contentId(), decided.hash())
                        .ifPresent(state -> amendments.follow(topic, decided.contentId(), decided.hash(), state)));
    }

    private void followComment(ContentDecided decided) {
        comments.find(decided.contentId())
                .flatMap(comment -> topics.lock(comment.topicId()))
                .ifPresent(topic -> moderation
                        .state(decided.kind(), decided.contentId(), decided.hash())
                        .ifPresent(state -> comments.follow(decided.contentId(), decided.hash(), state)));
    }
}
