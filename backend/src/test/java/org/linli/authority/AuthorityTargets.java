package org.linli.authority;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.activities.ActivityFixture;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.ballots.BallotFixture;
import org.linli.bookings.BookingFixture;
import org.linli.budgets.BudgetFixture;
import org.linli.halls.HallFixture;
import org.linli.households.HouseholdFixture;
import org.linli.identity.InvitationFixture;
import org.linli.meetings.MeetingFixture;
import org.linli.moderation.ContentFixture;
import org.linli.notifications.calls.CallFixture;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.stations.StationFixture;
import org.linli.undertakings.UndertakingFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes the thing at a node that an argument of this name is to be the id of, a new one each time. */
@Component
class AuthorityTargets {

    /** The id of nothing. */
    private static final String NOTHING = "4711";

    private final Map<String, Function<Organisation, Object>> makers;
    private final Map<String, Object> made = new ConcurrentHashMap<>();
    private final HouseholdFixture households;
    private final ContentFixture contents;
    private final CallFixture calls;
    private final ActivityFixture activities;
    private final WishFixture wishes;
    private final StationFixture stations;
    private final BookingFixture bookings;
    private final BallotFixture ballots;
    private final Organisations organisations;
    private final Audit audit;
    private final JdbcTemplate jdbc;

    AuthorityTargets(
            ActivityFixture activities,
            HouseholdFixture households,
            ContentFixture contents,
            CallFixture calls,
            InvitationFixture invitations,
            WishFixture wishes,
            StationFixture stations,
            BookingFixture bookings,
            BallotFixture ballots,
            HallFixture halls,
            UndertakingFixture undertakings,
            MeetingFixture meetings,
            BudgetFixture budgets,
            Organisations organisations,
            Audit audit,
            JdbcTemplate jdbc) {
        this.organisations = organisations;
        this.households = households;
        this.contents = contents;
        this.calls = calls;
        this.activities = activities;
        this.wishes = wishes;
        this.stations = stations;
        this.bookings = bookings;
        this.ballots = ballots;
        this.audit = audit;
        this.jdbc = jdbc;
        this.makers = Map.ofEntries(
                entry("organisationId", Organisation::id),
                entry("activityId", node -> activities.open(node, 5)),
                entry("joinRequestId", node -> households.open(home(node))),
                entry("id", node -> households.householdId(home(node))),
                entry("householdId", node -> households.householdId(home(node))),
                entry("personId", node -> households.resident(home(node))),
                entry("phone", node -> households.phoneOfResident(home(node))),
                entry("itemIds", node -> contents.open(home(node))),
                entry("wishId", node -> wishes.open(home(node))),
                entry("wishSuggestions.wishId", node -> wishes.unclaimed(home(node))),
                entry("claimId", node -> wishes.claimed(home(node))),
                entry("wishOfferAnswerFor.claimId", node -> wishes.offered(home(node))),
                entry("wishClaimAssign.claimId", node -> wishes.claimedInBulk(home(node))),
                entry("wishDisputeDecide.claimId", node -> wishes.disputed(home(node))),
                entry("stationId", stations::openDaily),
                entry("stationBookings.stationId", bookings::stationWithBooking),
                entry("roomBlocks.stationId", bookings::stationWithBlock),
                entry("roomId", node -> stations.room(stations.openDaily(node), 30)),
                entry("bookingId", node -> bookings.asked(node, wishes.withPhone())),
                entry("bookingCheckIn.bookingId", bookings::begun),
                entry("bookingPickUp.bookingId", bookings::lookedAfter),
                entry("ballotId", node -> ballots.open(home(node))),
                entry("ballotPaperBatches.ballotId", node -> ballots.withBatch(home(node))),
                entry("ballotPaperDiscard.ballotId", node -> ballots.withBatch(home(node))),
                entry("hallId", node -> halls.hall(home(node))),
                entry("topicId", node -> halls.raised(home(node))),
                entry("intoId", node -> halls.raised(home(node))),
                entry("topicDeliberate.topicId", node -> {
                    var home = home(node);
                    return halls.seconded(home, halls.raised(home));
                }),
                entry("topicSummarise.topicId", node -> halls.deliberating(home(node))),
                entry("topicPutToVote.topicId", node -> halls.deliberating(home(node))),
                entry("noticeBegin.topicId", node -> undertakings.decided(home(node))),
                entry("undertakingAdd.topicId", node -> undertakings.executing(home(node))),
                entry("executionFinish.topicId", node -> undertakings.done(home(node))),
                entry("topicClose.topicId", node -> undertakings.judged(home(node))),
                entry("noticeId", node -> undertakings.notice(home(node))),
                entry("objectionCards.noticeId", node -> undertakings.noticeWithObjection(home(node))),
                entry("objectionId", node -> undertakings.objection(home(node))),
                entry("undertakingId", node -> undertakings.undertaking(home(node))),
                entry("evaluationId", node -> undertakings.evaluation(home(node))),
                entry("meetingId", node -> meetings.called(home(node))),
                entry("meetingAttendanceMark.meetingId", node -> meetings.held(home(node))),
                entry("meetingMinutesWrite.meetingId", node -> meetings.held(home(node))),
                entry("meetingDecide.meetingId", node -> meetings.quorate(home(node))),
                entry("meetingTaskAdd.meetingId", node -> meetings.written(home(node))),
                entry("meetingClose.meetingId", node -> meetings.written(home(node))),
                entry("taskId", node -> meetings.task(home(node))),
                entry("roundId", node -> budgets.round(home(node))),
                entry("budgetRoundPutToVote.roundId", node -> budgets.ready(home(node))),
                entry("projectId", node -> budgets.project(home(node))),
                entry("callId", node -> calls.open(home(node))),
                entry("invitationId", invitations::open),
                entry("appointmentId", invitations::appointment));
    }

    /** Puts something into each list of a node. */
    void fill(Organisation node) {
        households.open(home(node));
        contents.open(home(node));
        calls.open(home(node));
        activities.open(node, 5);
        wishes.unclaimed(home(node));
        wishes.fulfilled(home(node));
        wishes.claimedInBulk(home(node));
        bookings.asked(node, wishes.withPhone());
        audit.record(Deed.byServer("matrix.filled").at(node.id()));
    }

    /** What goes with something that was made for the same call. */
    private @Nullable Long companion(String operation, String name, Organisation node) {
        var ballotId = made.get(key(operation, "ballotId", node));
        if (ballotId == null) {
            return null;
        }
        return switch (name) {
            case "electorId" -> ballots.elector((Long) ballotId);
            case "batchId" -> ballots.batchOf((Long) ballotId);
            default -> null;
        };
    }

    private static String key(String operation, String name, Organisation node) {
        return operation + '.' + name + '.' + node.id();
    }

    /** People live in communities: what is above one is in another one there. */
    private Organisation home(Organisation node) {
        return node.communityId() == null ? organisations.add(node, OrganisationKind.COMMUNITY, "别的社区") : node;
    }

    /**
     * What to send for an argument or input field of an operation: the operation's own when it needs another one than most. What
     * was made for an operation is sent again until the operation is {@link #used}.
     */
    Object id(String operation, String name, Organisation node) {
        var key = key(operation, name, node);
        var known = made.get(key);
        if (known == null) {
            var usual = makers.getOrDefault(name, any -> NOTHING);
            var companion = companion(operation, name, node);
            known = companion == null
                    ? makers.getOrDefault(operation + "." + name, usual).apply(node)
                    : companion;
            made.put(key, known);
        }
        return known.toString();
    }

    /** Forgets what was made for an operation at a node, since it has changed. */
    void used(String operation, Organisation node) {
        made.keySet().removeIf(key -> key.startsWith(operation + '.') && key.endsWith("." + node.id()));
    }
}
