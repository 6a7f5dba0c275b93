package org.linli.meetings;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.LookAhead;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.shared.presence.RotatingCodes;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves those who hold meetings and come to them. A repeated request names the same meeting and shows it as it is now. */
@Controller
class MeetingMutationController {

    private final MeetingCalls calls;
    private final Attendances attendances;
    private final HeldMeetings held;
    private final MeetingTasks tasks;
    private final ShownMeetings shown;
    private final RotatingCodes codes;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    MeetingMutationController(
            MeetingCalls calls,
            Attendances attendances,
            HeldMeetings held,
            MeetingTasks tasks,
            ShownMeetings shown,
            RotatingCodes codes,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.calls = calls;
        this.attendances = attendances;
        this.held = held;
        this.tasks = tasks;
        this.shown = shown;
        this.codes = codes;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    MeetingPayload meetingCall(
            @Argument MeetingCallInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingCall", input);
        return once(request, viewer, environment, () -> calls.call(viewer, input.plan()));
    }

    @MutationMapping
    MeetingPayload meetingInvite(
            @Argument MeetingInviteInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingInvite", input);
        return once(request, viewer, environment, () -> calls.invite(viewer, input.meetingId(), input.personIds()));
    }

    @MutationMapping
    MeetingPayload meetingCancel(
            @Argument MeetingCancelInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingCancel", input);
        return once(request, viewer, environment, () -> calls.cancel(viewer, input.meetingId(), input.reason()));
    }

    @MutationMapping
    MeetingPayload meetingReply(
            @Argument MeetingReplyInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingReply", input);
        return once(request, viewer, environment, () -> attendances.reply(viewer, input.meetingId(), input.reply()));
    }

    @MutationMapping
    MeetingPayload meetingOpen(
            @Argument MeetingOpenInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingOpen", input);
        return once(request, viewer, environment, () -> held.open(viewer, input.meetingId()));
    }

    @MutationMapping
    MeetingPayload meetingAttend(
            @Argument MeetingAttendInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingAttend", input);
        codes.countTry(viewer.personId());
        return once(request, viewer, environment, () -> attendances.attend(viewer, input.meetingId(), input.code()));
    }

    @MutationMapping
    MeetingPayload meetingAttendanceMark(
            @Argument MeetingAttendanceMarkInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingAttendanceMark", input);
        return once(request, viewer, environment, () -> attendances.mark(viewer, input.meetingId(), input.personId()));
    }

    @MutationMapping
    MeetingPayload meetingDecide(
            @Argument MeetingDecideInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingDecide", input);
        return once(request, viewer, environment, () -> held.decide(viewer, input.meetingId(), input.hands()));
    }

    @MutationMapping
    MeetingPayload meetingTaskAdd(
            @Argument MeetingTaskAddInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingTaskAdd", input);
        return once(
                request,
                viewer,
                environment,
                () -> tasks.give(viewer, input.meetingId(), input.text(), input.ownerId(), input.dueOn()));
    }

    @MutationMapping
    TaskPayload meetingTaskFinish(
            @Argument MeetingTaskFinishInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingTaskFinish", input);
        var outcome = idempotency.once(request, Done.class, () -> new Done(tasks.finish(viewer, input.taskId())));
        var done = outcome.value();
        return new TaskPayload(
                done == null ? null : shown.task(done.id()),
                userErrors.of(MeetingErrorCode.class, outcome, environment.getLocale()));
    }

    @MutationMapping
    MeetingPayload meetingMinutesWrite(
            @Argument MeetingMinutesWriteInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingMinutesWrite", input);
        return once(request, viewer, environment, () -> held.writeMinutes(viewer, input.meetingId(), input.text()));
    }

    @MutationMapping
    MeetingPayload meetingClose(
            @Argument MeetingCloseInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "meetingClose", input);
        return once(request, viewer, environment, () -> held.close(viewer, input.meetingId()));
    }

    private MeetingPayload once(
            Request request, Viewer viewer, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, Done.class, () -> new Done(work.get()));
        var done = outcome.value();
        return new MeetingPayload(
                done == null ? null : shown.byId(done.id(), viewer, LookAhead.of(environment)),
                userErrors.of(MeetingErrorCode.class, outcome, environment.getLocale()));
    }

    record Done(long id) {}

    record MeetingCallInput(
            long organisationId,
            MeetingKind kind,
            String title,
            @Nullable String place,
            @Nullable Long roomId,
            Instant startsAt,
            Instant endsAt,
            List<MeetingPlan.PlannedItem> agenda,
            List<Long> personIds,
            @Nullable String clientRequestId) {

        MeetingPlan plan() {
            return new MeetingPlan(organisationId, kind, title, place, roomId, startsAt, endsAt, agenda, personIds);
        }
    }

    record MeetingInviteInput(long meetingId, List<Long> personIds, @Nullable String clientRequestId) {}

    record MeetingCancelInput(long meetingId, String reason, @Nullable String clientRequestId) {}

    record MeetingReplyInput(long meetingId, MeetingReply reply, @Nullable String clientRequestId) {}

    record MeetingOpenInput(long meetingId, @Nullable String clientRequestId) {}

    record MeetingAttendInput(@Nullable Long meetingId, String code, @Nullable String clientRequestId) {}

    record MeetingAttendanceMarkInput(long meetingId, long personId, @Nullable String clientRequestId) {}

    record MeetingDecideInput(
            long meetingId,
            @Nullable Long agendaItemId,
            String text,
            int handsFor,
            int handsAgainst,
            int abstained,
            @Nullable String clientRequestId) {

        ShowOfHands hands() {
            return new ShowOfHands(agendaItemId, text, handsFor, handsAgainst, abstained);
        }
    }

    record MeetingTaskAddInput(
            long meetingId, String text, long ownerId, LocalDate dueOn, @Nullable String clientRequestId) {}

    record MeetingTaskFinishInput(long taskId, @Nullable String clientRequestId) {}

    record MeetingMinutesWriteInput(long meetingId, String text, @Nullable String clientRequestId) {}

    record MeetingCloseInput(long meetingId, @Nullable String clientRequestId) {}

    record MeetingPayload(@Nullable ShownMeeting meeting, List<UserError<MeetingErrorCode>> userErrors) {}

    record TaskPayload(@Nullable ShownTask task, List<UserError<MeetingErrorCode>> userErrors) {}
}
