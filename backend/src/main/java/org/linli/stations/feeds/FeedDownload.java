package org.linli.stations.feeds;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Hands out the calendar of a room at its address. Whatever is wrong with an address, the answer is the same, and the
 * address stands nowhere but in the request.
 */
@Controller
class FeedDownload {

    static final String PATH = "/stations/rooms/feeds/";
    static final String SUFFIX = ".ics";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String NOT_KEPT = "private, no-store";

    private final RoomFeeds feeds;
    private final RoomCalendar calendar;

    FeedDownload(RoomFeeds feeds, RoomCalendar calendar) {
        this.feeds = feeds;
        this.calendar = calendar;
    }

    @GetMapping(PATH + "{file}")
    ResponseEntity<byte[]> fetch(@PathVariable String file, WebRequest request) {
        try {
            return file.endsWith(SUFFIX)
                    ? feeds.roomOf(file.substring(0, file.length() - SUFFIX.length()))
                            .map(calendar::of)
                            .map(text -> answer(text.getBytes(StandardCharsets.UTF_8), request))
                            .orElseGet(() -> without(HttpStatus.NOT_FOUND))
                    : without(HttpStatus.NOT_FOUND);
        } catch (DataAccessException | TransactionException databaseAway) {
            return without(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ResponseEntity<byte[]> answer(byte[] content, WebRequest request) {
        var tag = '"' + HexFormat.of().formatHex(FeedToken.sha256(content)) + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .eTag(tag)
                .body(content);
    }

    private static ResponseEntity<byte[]> without(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }
}
