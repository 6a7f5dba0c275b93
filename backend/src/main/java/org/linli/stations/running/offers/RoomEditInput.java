package org.linli.stations.running.offers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.stations.StationRejected;

/** Changes to a room; what is null stays, and an empty notice takes it away. */
record RoomEditInput(
        long roomId,
        @Nullable String name,
        @Nullable Integer capacity,
        @Nullable List<String> equipment,
        @Nullable String notice,
        @Nullable Boolean bookable,
        @Nullable BookingPolicyInput policy,
        @Nullable String clientRequestId) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_THINGS = 20;
    private static final int LONGEST_THING = 20;
    private static final int LONGEST_NOTICE = 500;

    /**
     * Refuses what does not fit.
     *
     * @param wasBookable whether the room can be booked at present
     */
    void requireValid(boolean wasBookable) {
        require(name == null || Text.isLine(name, 1, LONGEST_NAME), "name");
        require(capacity == null || capacity >= 1 && capacity <= MOST_PEOPLE, "capacity");
        require(
                equipment == null
                        || equipment.size() <= MOST_THINGS
                                && equipment.stream().allMatch(thing -> Text.isLine(thing, 1, LONGEST_THING)),
                "equipment");
        require(notice == null || notice.isEmpty() || Text.isProse(notice, 1, LONGEST_NOTICE), "notice");
        require(!Boolean.TRUE.equals(bookable) || wasBookable || policy != null, "policy");
        if (policy != null) {
            policy.requireValidForRoom();
        }
    }

    /** The equipment as it is stored; null when it stays. */
    @Nullable
    String equipmentText() {
        return equipment == null ? null : String.join("\n", equipment);
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw StationRejected.invalid("input", field);
        }
    }
}
