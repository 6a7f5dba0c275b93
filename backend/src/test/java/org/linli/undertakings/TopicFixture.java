package org.linli.undertakings;

import org.linli.halls.HallFixture;
import org.linli.halls.HallTopics;
import org.linli.halls.TopicStatus;
import org.linli.organisation.Organisation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes topics of halls, as if they had come so far. */
@Component
class TopicFixture {

    private final HallFixture halls;
    private final HallTopics topics;
    private final JdbcTemplate jdbc;

    TopicFixture(HallFixture halls, HallTopics topics, JdbcTemplate jdbc) {
        this.halls = halls;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    /** A topic of the hall of the node that was decided a moment ago. */
    long decided(Organisation node) {
        return create(node, TopicStatus.DECIDED);
    }

    long create(Organisation node, TopicStatus status) {
        var id = halls.raised(node);
        jdbc.update("update topic set status = ? where id = ?", status.name(), id);
        return id;
    }

    String status(long topicId) {
        return topics.find(topicId).orElseThrow().status().name();
    }
}
