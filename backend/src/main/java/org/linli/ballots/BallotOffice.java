package org.linli.ballots;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Opens ballots for those who have something to decide, and shows them. */
public interface BallotOffice {

    /**
     * Opens a ballot in the transaction of the caller, who has checked who may, and holds the row of its subject: the roll is
     * frozen as it is now.
     *
     * @return its id
     * @throws BallotRejected when the ballot makes no sense, or nobody would be on the roll
     */
    long open(NewBallot ballot);

    /** The ballots about these subjects, by the id of the subject; the latest first. */
    Map<Long, List<Ballot>> about(BallotSubject subject, Collection<Long> subjectIds);

    /** The ballots with these ids, by their id. */
    Map<Long, Ballot> byId(Collection<Long> ids);
}
