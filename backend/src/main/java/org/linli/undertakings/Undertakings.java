package org.linli.undertakings;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tasks for the modules that agree upon some. */
public interface Undertakings {

    /**
     * Plans a task in the transaction of the caller, who has checked who may, puts it on record and holds the row of its subject.
     *
     * @return its id
     * @throws UndertakingRejected when it makes no sense; nothing has changed then
     */
    long add(NewUndertaking task);

    /** The tasks of these meetings by the id of the meeting, in the order in which they were planned. */
    Map<Long, List<Undertaking>> ofMeetings(Collection<Long> meetingIds);
}
