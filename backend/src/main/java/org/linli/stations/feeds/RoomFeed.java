package org.linli.stations.feeds;

import java.time.Instant;

/** A calendar address that somebody has of a room. */
record RoomFeed(long roomId, long personId, Instant createdAt) {}
