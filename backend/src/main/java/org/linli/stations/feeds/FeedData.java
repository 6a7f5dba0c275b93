package org.linli.stations.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.shared.privacy.PersonalData;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.springframework.stereotype.Component;

/** The calendar addresses that people have. They end with the account. */
@Component
class FeedData implements PersonalData {

    private final RoomFeedMapper mapper;
    private final Rooms rooms;

    FeedData(RoomFeedMapper mapper, Rooms rooms) {
        this.mapper = mapper;
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return "room-feeds";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var feeds = mapper.of(personId);
        var found = rooms.byId(feeds.stream().map(RoomFeed::roomId).collect(Collectors.toSet()));
        return feeds.stream().map(feed -> row(feed, found)).toList();
    }

    private static Map<String, Object> row(RoomFeed feed, Map<Long, Room> rooms) {
        var row = new LinkedHashMap<String, Object>();
        var room = rooms.get(feed.roomId());
        if (room != null) {
            row.put("room", room.name());
        }
        row.put("createdAt", feed.createdAt().toString());
        return row;
    }

    @Override
    public void erase(long personId) {
        mapper.deleteAllOf(personId);
    }
}
