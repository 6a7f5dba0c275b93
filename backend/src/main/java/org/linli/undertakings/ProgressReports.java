package org.linli.undertakings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.halls.TopicStatus;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.SubmittedPicture;
import org.linli.moderation.Verdict;
import org.linli.pictures.Pictures;
import org.linli.shared.Permission;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How tasks get on, as those tell who see to them. */
@Service
class ProgressReports {

    private static final Set<TopicStatus> CARRIED_OUT = Set.of(TopicStatus.EXECUTING);
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_PICTURES = 9;
    private static final int ALL = 100;

    private final UndertakingMapper mapper;
    private final UndertakingStepMapper steps;
    private final PlannedUndertakings planned;
    private final Moderation moderation;
    private final Pictures pictures;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Audit audit;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ProgressReports(
            UndertakingMapper mapper,
            UndertakingStepMapper steps,
            PlannedUndertakings planned,
            Moderation moderation,
            Pictures pictures,
            WorkDays days,
            WorkChanges changes,
            Audit audit,
            Ids ids,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.steps = steps;
        this.planned = planned;
        this.moderation = moderation;
        this.pictures = pictures;
        this.days = days;
        this.changes = changes;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Notes how far a task is. The same request makes one step, also after a crash.
     *
     * @return the id of the task
     */
    long report(Viewer viewer, long undertakingId, Report report, @Nullable String requestId) {
        var task = mapper.find(undertakingId)
                .filter(found -> seesTo(viewer, found))
                .orElseThrow(() -> UndertakingRejected.notFound("undertakingId"));
        if (byRequest(viewer, requestId).isPresent()) {
            return undertakingId;
        }
        check(report);
        // WeChat is not asked about what is refused anyway.
        transaction.executeWithoutResult(status -> require(task));
        var verdict = verdict(viewer.personId(), report);
        try {
            transaction.executeWithoutResult(status -> store(viewer, task, report, verdict, requestId));
        } catch (DuplicateKeyException repeated) {
            byRequest(viewer, requestId).orElseThrow(() -> repeated);
        }
        return undertakingId;
    }

    private static boolean seesTo(Viewer viewer, Undertaking task) {
        var personId = viewer.personId();
        return task.personId() != null && task.personId() == personId
                || viewer.standing().may(Permission.HOST_HALLS, task.path());
    }

    private Optional<Long> byRequest(Viewer viewer, @Nullable String requestId) {
        return requestId == null ? Optional.empty() : steps.findByRequest(viewer.personId(), requestId);
    }

    private static void check(Report report) {
        if (report.percent() < 0 || report.percent() > ALL) {
            throw UndertakingRejected.invalid("percent");
        }
        if (!Text.isProse(report.text(), 1, LONGEST_TEXT)) {
            throw UndertakingRejected.invalid("text");
        }
        if (report.pictureIds().size() > MOST_PICTURES) {
            throw UndertakingRejected.invalid("pictureIds");
        }
    }

    /** The task as it stands, with what it is for held. */
    private Undertaking require(Undertaking task) {
        planned.hold(task, CARRIED_OUT);
        var held = mapper.lock(task.id()).orElseThrow();
        if (held.status() == UndertakingStatus.DROPPED) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
        return held;
    }

    private Verdict verdict(long personId, Report report) {
        var submitted = report.pictureIds().stream()
                .distinct()
                .map(id -> pictures.submitted(id, personId).orElseThrow(ProgressReports::pictureNotFound))
                .toList();
        var verdict = moderation.check(new Submission(ContentKind.PROGRESS, personId, report.text(), submitted));
        if (verdict.refused()) {
            throw new UndertakingRejected(UndertakingErrorCode.TEXT_REFUSED, "input", "text");
        }
        return verdict;
    }

    private void store(Viewer viewer, Undertaking seen, Report report, Verdict verdict, @Nullable String requestId) {
        var task = require(seen);
        var stepId = ids.next();
        var state = moderation.keep(verdict, stepId);
        var pictureIds = verdict.submission().pictures().stream()
                .map(SubmittedPicture::id)
                .toList();
        if (!pictures.claim(pictureIds, viewer.personId(), ContentKind.PROGRESS, stepId, verdict.hash(), state)) {
            throw pictureNotFound();
        }
        var now = days.now();
        var done = report.percent() == ALL;
        if (mapper.progress(
                        task.id(),
                        report.percent(),
                        done ? UndertakingStatus.DONE : UndertakingStatus.OPEN,
                        done ? now : null)
                == 0) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
        var step = new UndertakingStep(
                stepId,
                task.id(),
                UndertakingStepKind.PROGRESSED,
                report.percent(),
                report.text(),
                UndertakingStep.textOf(pictureIds),
                state,
                now);
        steps.insert(step, task.communityId(), verdict.hash(), viewer.personId(), requestId);
        audit.record(Deed.by(viewer, "undertaking.progressed").about(0).at(task.nodeId()));
        events.publishEvent(new UndertakingProgressed(task.id(), stepId));
        changes.ofTask(task.subjectId(), task.nodeId());
    }

    private static UndertakingRejected pictureNotFound() {
        return new UndertakingRejected(UndertakingErrorCode.PICTURE_NOT_FOUND, "input", "pictureIds");
    }

    /** How far a task is, and what was done. */
    record Report(int percent, String text, List<Long> pictureIds) {

        Report {
            pictureIds = List.copyOf(pictureIds);
        }
    }
}
