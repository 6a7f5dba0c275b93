package org.linli.halls;

import org.linli.shared.Viewer;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps a few from saying so much that nobody hears the others. */
@Component
@EnableConfigurationProperties(HallRates.class)
class HallLimits {

    private final RateLimit topics;
    private final RateLimit comments;

    HallLimits(HallRates rates, RateLimits limits) {
        this.topics = limits.limit("topic", rates.topic());
        this.comments = limits.limit("topic-comment", rates.topicComment());
    }

    /** Ends with a fault when the person has raised too many topics. */
    void takeTopic(Viewer viewer) {
        topics.take(Long.toString(viewer.personId()));
    }

    /** Ends with a fault when the person has written too many comments. */
    void takeComment(Viewer viewer) {
        comments.take(Long.toString(viewer.personId()));
    }
}
