package org.linli.stations.running;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.SubmittedPicture;
import org.linli.moderation.Verdict;
import org.linli.pictures.Pictures;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.stations.StationErrorCode;
import org.linli.stations.StationRejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff tells of stations. */
@Service
class StationEdits {

    private final OwnStations own;
    private final OwnStationMapper mapper;
    private final Moderation moderation;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    StationEdits(
            OwnStations own,
            OwnStationMapper mapper,
            Moderation moderation,
            Pictures pictures,
            PlatformTransactionManager transactions) {
        this.own = own;
        this.mapper = mapper;
        this.moderation = moderation;
        this.pictures = pictures;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Changes a station. Pictures are checked before the transaction, for that may take as long as WeChat does. */
    @Permitted(Permission.RUN_STATIONS)
    long edit(Viewer viewer, StationEditInput input) {
        own.find(viewer, input.stationId(), "stationId");
        input.requireValid();
        var verdict = input.pictureIds() == null ? null : check(viewer.personId(), input.pictureIds());
        transaction.executeWithoutResult(status -> store(viewer, input, verdict));
        return input.stationId();
    }

    private Verdict check(long personId, List<Long> pictureIds) {
        var submitted = pictureIds.stream()
                .distinct()
                .map(id -> pictures.submitted(id, personId).orElseThrow(StationEdits::pictureNotFound))
                .toList();
        return moderation.check(new Submission(ContentKind.STATION, personId, "", submitted));
    }

    private void store(Viewer viewer, StationEditInput input, @Nullable Verdict verdict) {
        var station = own.lock(viewer, input.stationId(), "stationId");
        var shown = verdict == null ? null : show(viewer.personId(), station.id(), verdict);
        try {
            mapper.edit(input, input.facilitiesText(), shown);
        } catch (DuplicateKeyException taken) {
            throw new StationRejected(StationErrorCode.CODE_TAKEN, "input", "code");
        }
        own.note(viewer, station, "station.edited");
    }

    /** Gives the pictures to the station in place of all that it had, and tells their ids as they are stored. */
    private String show(long personId, long stationId, Verdict verdict) {
        var ids = verdict.submission().pictures().stream()
                .map(SubmittedPicture::id)
                .toList();
        if (ids.isEmpty()) {
            moderation.forget(ContentKind.STATION, stationId);
            pictures.release(ContentKind.STATION, stationId);
            return "";
        }
        var state = moderation.keep(verdict, stationId);
        if (!pictures.claim(ids, personId, ContentKind.STATION, stationId, verdict.hash(), state)) {
            throw pictureNotFound();
        }
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static StationRejected pictureNotFound() {
        return new StationRejected(StationErrorCode.PICTURE_NOT_FOUND, "input", "pictureIds");
    }
}
