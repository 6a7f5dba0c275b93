package org.linli.halls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Changes;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have said in halls. What nobody has taken up goes with the account, and so do comments, and who has stood where;
 * what a community has talked over and decided stays, under the id, and so do the numbers.
 */
@Component
class HallData implements PersonalData {

    private static final int MOST = 10_000;

    private final Topics topics;
    private final TopicMapper mapper;
    private final TopicVersionMapper versions;
    private final TopicMoves moves;
    private final SecondMapper seconds;
    private final StanceMapper stances;
    private final CommentMapper commentMapper;
    private final Comments comments;
    private final HallMapper halls;
    private final Changes changes;

    HallData(
            Topics topics,
            TopicMapper mapper,
            TopicVersionMapper versions,
            TopicMoves moves,
            SecondMapper seconds,
            StanceMapper stances,
            CommentMapper commentMapper,
            Comments comments,
            HallMapper halls,
            Changes changes) {
        this.topics = topics;
        this.mapper = mapper;
        this.versions = versions;
        this.moves = moves;
        this.seconds = seconds;
        this.stances = stances;
        this.commentMapper = commentMapper;
        this.comments = comments;
        this.halls = halls;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "halls";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var raised = topics.raisedBy(personId, Long.MAX_VALUE, MOST);
        var written = versions.findBy(personId, MOST);
        var said = commentMapper.findBy(personId, MOST);
        var seconded = seconds.of(personId);
        var stood = stances.of(personId);
        var titles = titles(Stream.of(
                        written.stream().map(TopicVersion::topicId),
                        said.stream().map(TopicComment::topicId),
                        seconded.stream(),
                        stood.stream().map(StanceMapper.Taken::topicId))
                .flatMap(Function.identity())
                .distinct()
                .toList());
        var rows = new ArrayList<Map<String, Object>>();
        raised.forEach(topic -> rows.add(row("topic", topic.title(), "status", topic.status(), topic.raisedAt())));
        written.forEach(version ->
                rows.add(row("version", titles.get(version.topicId()), "text", version.text(), version.at())));
        said.forEach(comment ->
                rows.add(row("comment", titles.get(comment.topicId()), "text", comment.text(), comment.at())));
        seconded.forEach(id -> rows.add(row("second", titles.get(id), "text", null, null)));
        stood.forEach(taken -> rows.add(row("stance", titles.get(taken.topicId()), "stance", taken.stance(), null)));
        return rows;
    }

    private Map<Long, String> titles(List<Long> topicIds) {
        return topics.byId(topicIds).values().stream().collect(Collectors.toMap(Topic::id, Topic::title));
    }

    private static Map<String, Object> row(
            String kind, @Nullable String topic, String name, @Nullable Object value, @Nullable Object at) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", kind);
        put(row, "topic", topic);
        put(row, name, value);
        put(row, "at", at);
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }

    @Override
    @Transactional
    public void erase(long personId) {
        mapper.idsRaisedBy(personId).forEach(this::eraseTopic);
        var said = commentMapper.findBy(personId, MOST);
        said.stream().map(TopicComment::topicId).distinct().sorted().forEach(topics::lock);
        said.forEach(comment -> comments.takeAway(comment.id()));
        seconds.erase(personId);
        stances.erase(personId);
        changes.of(Halls.SOURCE, halls.convenedBy(personId));
        halls.forgetConvener(personId);
    }

    private void eraseTopic(long topicId) {
        topics.lock(topicId).ifPresent(topic -> {
            if (TopicFlow.leads(topic.status(), TopicStatus.WITHDRAWN)) {
                moves.move(topic, TopicStatus.WITHDRAWN, 0, null);
            }
            if (mapper.erase(topicId) == 1) {
                versions.erase(topicId);
                moves.settle(topics.find(topicId).orElseThrow());
            }
        });
    }
}
