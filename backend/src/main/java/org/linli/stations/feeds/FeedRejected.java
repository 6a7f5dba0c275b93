package org.linli.stations.feeds;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;
import org.linli.stations.StationErrorCode;

/** There is no such room, or not one that the viewer runs. */
class FeedRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    FeedRejected() {
        super(StationErrorCode.NOT_FOUND, List.of("input", "roomId"));
    }
}
