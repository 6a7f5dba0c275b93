package org.linli.stations.feeds;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.StationErrorCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Makes and ends calendar addresses. They are secrets, so their outcomes are kept sealed with the viewer's own key. */
@Controller
class FeedController {

    private final RoomFeeds feeds;
    private final Rooms rooms;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    FeedController(RoomFeeds feeds, Rooms rooms, Idempotency idempotency, UserErrors userErrors) {
        this.feeds = feeds;
        this.rooms = rooms;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    RoomFeedCreatePayload roomFeedCreate(
            @Argument RoomFeedCreateInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "roomFeedCreate", input);
        var outcome = idempotency.onceSecret(request, RoomFeeds.Made.class, () -> feeds.create(viewer, input.roomId()));
        var made = outcome.value();
        return new RoomFeedCreatePayload(
                made == null ? null : made.path(), userErrors.of(StationErrorCode.class, outcome, locale));
    }

    @MutationMapping
    RoomFeedRevokePayload roomFeedRevoke(
            @Argument RoomFeedRevokeInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "roomFeedRevoke", input);
        var outcome = idempotency.once(request, Long.class, () -> feeds.revoke(viewer, input.roomId()));
        var roomId = outcome.value();
        return new RoomFeedRevokePayload(
                roomId == null ? null : rooms.find(roomId).orElse(null),
                userErrors.of(StationErrorCode.class, outcome, locale));
    }

    record RoomFeedCreateInput(long roomId, @Nullable String clientRequestId) {}

    /** Keeps the address out of logs. */
    record RoomFeedCreatePayload(@Nullable String path, List<UserError<StationErrorCode>> userErrors) {

        @Override
        public String toString() {
            return "RoomFeedCreatePayload";
        }
    }

    record RoomFeedRevokeInput(long roomId, @Nullable String clientRequestId) {}

    record RoomFeedRevokePayload(@Nullable Room room, List<UserError<StationErrorCode>> userErrors) {}
}
