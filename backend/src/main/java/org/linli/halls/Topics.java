package org.linli.halls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The topics of all halls. Who changes one locks its row first, so that all who do queue in one order. */
@Component
class Topics {

    /** Name among the sources of answers, with the id of the topic. */
    static final String SOURCE = "topic";

    /** Name among the sources of answers, with the id of the hall: which topics it has, and where they stand. */
    static final String LIST = "hall-topics";

    /** Name among the sources of answers, with the id of the topic: what is said about it. */
    static final String COMMENTS = "topic-comments";

    private final TopicMapper mapper;

    Topics(TopicMapper mapper) {
        this.mapper = mapper;
    }

    Optional<Topic> find(long id) {
        return mapper.find(id);
    }

    /** The topic, if the viewer may see it: what is not for everyone is for who has raised it. */
    Optional<Topic> findVisible(Viewer viewer, long id) {
        return find(id).filter(
                        topic -> topic.isShown() || !viewer.isStranger() && topic.raisedBy() == viewer.personId());
    }

    /** The topics with these ids by their id; ids that name nothing are left out. */
    Map<Long, Topic> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    /** Those that everybody may see, the latest first, with ids below {@code before}. */
    List<Topic> shown(long hallId, @Nullable TopicStage stage, @Nullable TopicStatus status, long before, int limit) {
        return mapper.findShown(hallId, stage, status, before, limit);
    }

    List<Topic> raisedBy(long personId, long before, int limit) {
        return mapper.findRaisedBy(personId, before, limit);
    }

    /** The topic as it stands, which nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Topic> lock(long id) {
        return mapper.lock(id).flatMap(mapper::find);
    }

    /** The topic, locked, if everybody may see it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Topic lockShown(long id) {
        return lock(id).filter(Topic::isShown).orElseThrow(() -> HallRejected.notFound("topicId"));
    }

    /** The topic, locked, if the viewer hosts its hall. */
    @Transactional(propagation = Propagation.MANDATORY)
    Topic lockHosted(Viewer viewer, long id, String argument) {
        return lock(id).filter(Topic::isShown)
                .filter(topic -> isHostedBy(viewer, topic))
                .orElseThrow(() -> HallRejected.notFound(argument));
    }

    static boolean isHostedBy(Viewer viewer, Topic topic) {
        return viewer.standing().may(Permission.HOST_HALLS, topic.path());
    }
}
