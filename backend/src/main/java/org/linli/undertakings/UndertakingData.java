package org.linli.undertakings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have said about decisions. Their words go with the account; that somebody objected and was answered stays, and so
 * does a score, under the id. What staff told of the work is the community's.
 */
@Component
class UndertakingData implements PersonalData {

    private static final int MOST = 10_000;

    private final ObjectionMapper objections;
    private final PublicNoticeMapper notices;
    private final UndertakingMapper tasks;
    private final UndertakingStepMapper steps;
    private final TopicScoreMapper scores;
    private final TopicEvaluationMapper evaluations;
    private final WorkChanges changes;

    UndertakingData(
            ObjectionMapper objections,
            PublicNoticeMapper notices,
            UndertakingMapper tasks,
            UndertakingStepMapper steps,
            TopicScoreMapper scores,
            TopicEvaluationMapper evaluations,
            WorkChanges changes) {
        this.objections = objections;
        this.notices = notices;
        this.tasks = tasks;
        this.steps = steps;
        this.scores = scores;
        this.evaluations = evaluations;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "undertakings";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = new ArrayList<Map<String, Object>>();
        objections.by(personId, MOST).forEach(objection -> rows.add(row(objection)));
        scores.by(personId, MOST).forEach(score -> rows.add(row(score)));
        tasks.of(personId, MOST).forEach(task -> rows.add(row(task)));
        steps.by(personId, MOST).forEach(step -> rows.add(row(step)));
        return rows;
    }

    private static Map<String, Object> row(Objection objection) {
        var row = row("objection");
        row.put("text", objection.text());
        row.put("raisedAt", objection.raisedAt().toString());
        put(row, "upheld", objection.upheld());
        put(row, "answer", objection.answer());
        return row;
    }

    private static Map<String, Object> row(TopicScore score) {
        var row = row("score");
        row.put("score", score.score());
        row.put("text", score.text());
        return row;
    }

    private static Map<String, Object> row(Undertaking task) {
        var row = row("task");
        row.put("title", task.title());
        row.put("dueOn", task.dueOn().toString());
        row.put("percent", task.percent());
        return row;
    }

    private static Map<String, Object> row(UndertakingStep step) {
        var row = row("step");
        row.put("text", step.text());
        row.put("percent", step.percent());
        row.put("at", step.at().toString());
        return row;
    }

    private static Map<String, Object> row(String kind) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", kind);
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    @Override
    @Transactional
    public void erase(long personId) {
        var topicIds = topicsOf(personId);
        objections.erase(personId);
        scores.erase(personId);
        tasks.leave(personId);
        topicIds.forEach(changes::of);
    }

    private List<Long> topicsOf(long personId) {
        var noticeIds =
                objections.by(personId, MOST).stream().map(Objection::noticeId).collect(Collectors.toSet());
        var evaluationIds = scores.by(personId, MOST).stream().map(TopicScore::evaluationId);
        var objectedTo = noticeIds.isEmpty() ? List.<PublicNoticeMapper.OfTopic>of() : notices.topicsOf(noticeIds);
        return Stream.concat(
                        objectedTo.stream().map(PublicNoticeMapper.OfTopic::topicId),
                        evaluationIds
                                .flatMap(id -> evaluations.find(id).stream())
                                .map(TopicEvaluation::topicId))
                .distinct()
                .toList();
    }
}
