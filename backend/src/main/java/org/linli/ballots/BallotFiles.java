package org.linli.ballots;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves what is published of ballots that are closed, for those who count again and for the notice board. */
@Controller
class BallotFiles {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofHours(1);

    private final BallotMapper mapper;
    private final PublishedBallots published;
    private final ResultChart chart;

    BallotFiles(BallotMapper mapper, PublishedBallots published, ResultChart chart) {
        this.mapper = mapper;
        this.published = published;
        this.chart = chart;
    }

    @GetMapping("/ballots/{id}.json")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return answer(
                id, MediaType.APPLICATION_JSON, number -> published.file(number).orElse(null));
    }

    @GetMapping("/ballots/{id}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        return answer(id, SVG, this::draw);
    }

    private byte @Nullable [] draw(long id) {
        return mapper.find(id)
                .filter(ballot -> ballot.status() == BallotStatus.CLOSED)
                .map(ballot -> chart.of(
                        ballot,
                        mapper.options(List.of(id)),
                        Objects.requireNonNull(published.counts(List.of(ballot)).get(id))))
                .map(svg -> svg.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static ResponseEntity<byte[]> answer(String id, MediaType type, Reading reading) {
        if (!ID.matcher(id).matches()) {
            return ResponseEntity.notFound().build();
        }
        try {
            var bytes = reading.of(Long.parseLong(id));
            return bytes == null
                    ? ResponseEntity.notFound().build()
                    : ResponseEntity.ok()
                            .contentType(type)
                            .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                            .header("Content-Security-Policy", "default-src 'none'")
                            .header("X-Content-Type-Options", "nosniff")
                            .body(bytes);
        } catch (DataAccessException | TransactionException databaseAway) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    /** Makes what is served. */
    @FunctionalInterface
    private interface Reading {
        byte @Nullable [] of(long id);
    }
}
