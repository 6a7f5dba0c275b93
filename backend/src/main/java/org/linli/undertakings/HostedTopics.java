package org.linli.undertakings;

import java.util.Optional;
import org.linli.halls.HallTopic;
import org.linli.halls.HallTopics;
import org.linli.halls.TopicStatus;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Topics as their conveners see to them. One that is not the viewer's to see to is treated as one that is not there. */
@Component
class HostedTopics {

    private final HallTopics topics;

    HostedTopics(HallTopics topics) {
        this.topics = topics;
    }

    /** The topic, if everybody may see it. */
    Optional<HallTopic> find(long topicId) {
        return topics.find(topicId);
    }

    /** The topic as it stands, held until the transaction ends, if the viewer convenes its hall. */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UndertakingRejected.class)
    HallTopic hold(Viewer viewer, long topicId, String argument) {
        topics.find(topicId)
                .filter(topic -> viewer.standing().may(Permission.HOST_HALLS, topic.path()))
                .orElseThrow(() -> UndertakingRejected.notFound(argument));
        return topics.lock(topicId);
    }

    /** The topic as it stands, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    HallTopic hold(long topicId) {
        return topics.lock(topicId);
    }

    /** Moves a topic on, or refuses when it does not stand there. */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UndertakingRejected.class)
    void move(HallTopic topic, TopicStatus from, TopicStatus to) {
        if (!topics.move(topic.id(), from, to)) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
    }
}
