package org.linli.authority;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import org.linli.activities.ActivityFixture;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.bookings.BookingFixture;
import org.linli.households.HouseholdFixture;
import org.linli.identity.InvitationFixture;
import org.linli.moderation.ContentFixture;
import org.linli.notifications.calls.CallFixture;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.stations.StationFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes the thing at a node that an argument of this name is to be the id of, a new one each time. */
@Component
class AuthorityTargets {

    /** The id of nothing. */
    private static final String NOTHING = "4711";

    private final Map<String, Function<Organisation, Object>> makers;
    private final HouseholdFixture households;
    private final ContentFixture contents;
    private final CallFixture calls;
    private final ActivityFixture activities;
    private final WishFixture wishes;
    private final StationFixture stations;
    private final BookingFixture bookings;
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

    /** People live in communities: what is above one is in another one there. */
    private Organisation home(Organisation node) {
        return node.communityId() == null ? organisations.add(node, OrganisationKind.COMMUNITY, "别的社区") : node;
    }

    /** What to send for an argument or input field of an operation: the operation's own when it needs another one than most. */
    Object id(String operation, String name, Organisation node) {
        var usual = makers.getOrDefault(name, any -> NOTHING);
        return makers.getOrDefault(operation + "." + name, usual).apply(node).toString();
    }
}
