package org.linli.notifications.news.halls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.halls.HallTopic;
import org.linli.halls.HallTopics;
import org.linli.halls.TopicMoved;
import org.linli.halls.TopicStatus;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells who has raised a topic how far it has come. */
@Component
class TopicNews {

    private static final String PAGE = "/packages/halls/topic/index?id=";

    /** Where somebody who waits wants to know it; of the rest the page tells. */
    private static final Set<TopicStatus> TOLD = Set.of(
            TopicStatus.SCREENED,
            TopicStatus.OUT_OF_SCOPE,
            TopicStatus.MERGED,
            TopicStatus.SECONDED,
            TopicStatus.LAPSED,
            TopicStatus.DECIDED,
            TopicStatus.NOT_PASSED,
            TopicStatus.NO_QUORUM,
            TopicStatus.EXECUTING,
            TopicStatus.CLOSED);

    private final HallTopics topics;
    private final Notices notices;

    TopicNews(HallTopics topics, Notices notices) {
        this.topics = topics;
        this.notices = notices;
    }

    @NewsListener
    public void moved(TopicMoved event) {
        if (TOLD.contains(event.to())) {
            topics.find(event.topicId()).ifPresent(topic -> tell(topic, event.to()));
        }
    }

    /** Once of each state, though a topic may come there again. */
    private void tell(HallTopic topic, TopicStatus status) {
        var name = status.name();
        notices.tell(List.of(Notice.of(
                        topic.raisedBy(),
                        NotificationKind.HALL,
                        "topic." + name,
                        Map.of("topic", Argument.of(topic.title())),
                        "topic-" + name.toLowerCase(Locale.ROOT) + ":" + topic.id())
                .on(PAGE + topic.id())
                .at(topic.nodeId())));
    }
}
